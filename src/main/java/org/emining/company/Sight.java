package org.emining.company;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one caller sees of a company, and may do with it.
 *
 * @param full whether also what is not public
 * @param actions what the caller may do now
 */
record Sight(boolean full, List<CompanyAction> actions) {

    /** Name for the body: {@code full} or {@code public}. */
    String name() {
        return full ? "full" : "public";
    }

    /** Name for the entity tag: bodies that differ by their allowed actions must not share one. */
    String tag() {
        return name()
                + actions.stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace("_", ""))
                        .collect(Collectors.joining());
    }
}
