package org.emining.matching;

import java.time.LocalDate;

/**
 * What a ranking was computed from: equal bases give equal rankings, on every replica, so this is its ETag and binds its
 * cursors.
 *
 * @param facts names the state of the project, of the companies, and of the formula with its code lists
 */
record Basis(String facts, PolicyInForce policy, LocalDate assessedOn) {

    String tag() {
        return facts + "." + policy.tag() + "." + assessedOn.toEpochDay();
    }
}
