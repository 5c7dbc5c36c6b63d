package org.emining.company;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one caller sees of a company, and may do with it.
 *
 * @param organisation for whom the caller asks, or null
 * @param actions what the caller may do now
 */
record Sight(Breadth breadth, @Nullable UUID organisation, List<CompanyAction> actions) {

    enum Breadth {
        /** What is public. */
        PUBLIC,
        /** All that concerns the firm that speaks for it. */
        FULL,
        /** That, and what concerned others before. */
        ALL
    }

    /** Whether also what is not public. */
    boolean full() {
        return breadth != Breadth.PUBLIC;
    }

    /** Whether the caller is shown that there is, or was, this evidence. */
    boolean shows(CompanyCheck check) {
        boolean own = check.organisationId.equals(organisation);
        if (breadth == Breadth.ALL || own) {
            return true;
        }
        return check.endedAt == null && (full() || check.kind != CompanyCheck.Kind.CLAIM);
    }

    /** Whether the caller is shown with what evidence, and by whom. */
    boolean explains(CompanyCheck check) {
        return full() || check.organisationId.equals(organisation);
    }

    /** Name for the body: {@code full} or {@code public}. */
    String name() {
        return full() ? "full" : "public";
    }

    /**
     * Name for the entity tag: bodies that differ by their allowed actions, or by what was the caller's own once, must
     * not share one.
     */
    String tag() {
        String whose = breadth == Breadth.ALL
                ? "all"
                : organisation == null ? "" : "for" + Long.toHexString(organisation.getLeastSignificantBits());
        return name()
                + actions.stream()
                        .map(action -> action.name().toLowerCase(Locale.ROOT).replace("_", ""))
                        .collect(Collectors.joining())
                + whose;
    }
}
