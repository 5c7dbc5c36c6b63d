package org.emining.imports;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row.
 *
 * @param resource what was or had been entered
 * @param refusal the code of the error that the single request would be answered with
 * @param terms the words that a person must decide on first
 */
record Verdict(
        int line,
        RowState state,
        @Nullable UUID resource,
        @Nullable String refusal,
        List<RowFault> faults,
        Set<String> terms) {

    /**
     * One fault of a row.
     *
     * @param pointer RFC 6901, into the row as JSON; null where the fault lies not in it
     * @param expected what the sentence is filled with
     */
    record RowFault(@Nullable String pointer, String code, List<Object> expected) {

        static RowFault of(Fault fault) {
            return new RowFault(fault.pointer(), fault.code(), List.copyOf(fault.expected()));
        }
    }

    /** As many as a problem shows. */
    private static final int MOST_FAULTS = 100;

    static Verdict of(int line, RowState state, @Nullable UUID resource) {
        return new Verdict(line, state, resource, null, List.of(), Set.of());
    }

    static Verdict waiting(int line, Set<String> terms) {
        return new Verdict(line, RowState.WAITING, null, null, List.of(), Set.copyOf(terms));
    }

    static Verdict refused(int line, DomainException refusal) {
        return new Verdict(
                line,
                RowState.REFUSED,
                null,
                refusal.code().code(),
                refusal.faults().stream().limit(MOST_FAULTS).map(RowFault::of).toList(),
                Set.of());
    }

    static Verdict refused(int line, Fault... faults) {
        return refused(line, DomainException.of(ErrorCode.CONSTRAINT_VIOLATION, List.of(faults)));
    }
}
