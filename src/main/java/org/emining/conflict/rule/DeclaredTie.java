package org.emining.conflict.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person has declared to be tied to: a company of the register, an organisation of ours, or one that is neither
 * and only has a name.
 *
 * @param own whether the tie is the person's own, and not that of its kin
 * @param post whether it is or was a post there: employment, an office, a contract
 * @param endedOn its last day, or null while it lasts
 */
public record DeclaredTie(
        boolean own,
        boolean post,
        @Nullable UUID companyId,
        @Nullable UUID organisationId,
        @Nullable String name,
        @Nullable LocalDate endedOn) {

    boolean lasts(LocalDate today) {
        return endedOn == null || !endedOn.isBefore(today);
    }

    /** Whether it was the person's own post, and ended on that day or later. */
    boolean leftSince(LocalDate day, LocalDate today) {
        return own && post && !lasts(today) && endedOn != null && !endedOn.isBefore(day);
    }
}
