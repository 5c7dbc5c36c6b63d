package org.emining.approval;

import java.util.Locale;

/** What a coded reason is given for. */
enum Purpose {
    APPROVAL,
    /** Of a rejection, and of the notice before it. */
    REJECTION,
    RETURN,
    DEFERRAL,
    SUSPENSION,
    CONCURRENCE,
    OBJECTION,
    UPHOLDING,
    REMITTAL,
    DISMISSAL;

    /** The attribute of the list {@code decision-reasons} that says whether a code fits. */
    String attribute() {
        return name().toLowerCase(Locale.ROOT);
    }
}
