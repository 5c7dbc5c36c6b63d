package org.emining.approval;

import java.time.LocalDate;
import java.util.List;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Justification;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody asks for, and what is said with it.
 *
 * @param due the day that the case is then to wait for, with the field that named it; null where the move names none
 * @param conditions of an approval with conditions; empty otherwise
 * @param letter of the letter that is out; null otherwise
 * @param overrides why higher-ranked cases are passed over; null otherwise
 */
record Asked(
        Action action,
        Justification why,
        @Nullable Due due,
        List<ApprovalCondition> conditions,
        Requests.@Nullable NewLetter letter,
        JudgeRequests.@Nullable NewOverride overrides) {

    /** @param pointer of the field that named it, for the refusal of a day that has passed */
    record Due(String pointer, LocalDate on) {

        /** @throws DomainException {@code constraint-violation} for an earlier day */
        void notBefore(LocalDate first) {
            new Faults()
                    .check(!on.isBefore(first), pointer, "not-before", first)
                    .throwIfAny();
        }

        /** @throws DomainException {@code constraint-violation} for a later day */
        void notAfter(LocalDate last) {
            new Faults().check(!on.isAfter(last), pointer, "not-after", last).throwIfAny();
        }
    }

    static Asked plainly(Action action) {
        return because(action, Justification.NONE);
    }

    static Asked because(Action action, Justification why) {
        return new Asked(action, why, null, List.of(), null, null);
    }

    /** @param on null where the day is left to what is laid down */
    static Asked until(Action action, Justification why, String field, @Nullable LocalDate on) {
        return new Asked(action, why, on == null ? null : new Due("/" + field, on), List.of(), null, null);
    }
}
