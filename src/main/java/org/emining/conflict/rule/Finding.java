package org.emining.conflict.rule;

import java.util.List;

/** A rule that bars a person from a case, and what on. */
public record Finding(ConflictRule rule, List<Ground> grounds) {

    public Finding {
        grounds = List.copyOf(grounds);
    }
}
