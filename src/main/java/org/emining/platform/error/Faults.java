package org.emining.platform.error;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a request, so that the caller hears of all of it at once. */
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    /** Notes a fault at the pointer unless the condition holds. */
    public Faults check(boolean holds, String pointer, String code, Object... expected) {
        if (!holds) {
            found.add(Fault.at(pointer, code, expected));
        }
        return this;
    }

    public Faults add(Fault fault) {
        found.add(fault);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws DomainException {@code constraint-violation} with every fault noted so far, if any */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw DomainException.of(ErrorCode.CONSTRAINT_VIOLATION, found);
        }
    }
}
