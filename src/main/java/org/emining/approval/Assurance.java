package org.emining.approval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.emining.approval.flow.Action;

/** What a person must have said of itself before it makes a move for an office. */
enum Assurance {
    /** Nothing: the move judges nothing. */
    NONE,
    /** A declaration of interests that holds today. */
    DECLARED,
    /** That, and for this very case that no conflict stands against it. */
    ATTESTED;

    private static final Map<Action, Assurance> BY_ACTION = Collections.unmodifiableMap(new EnumMap<>(Map.ofEntries(
            Map.entry(Action.TAKE_UP, DECLARED),
            Map.entry(Action.RETURN, DECLARED),
            Map.entry(Action.CONFIRM_COMPLETE, DECLARED),
            Map.entry(Action.DEFER, DECLARED),
            Map.entry(Action.RESUME, DECLARED),
            Map.entry(Action.RELENT, DECLARED),
            Map.entry(Action.SUSPEND, DECLARED),
            Map.entry(Action.LIFT, DECLARED),
            Map.entry(Action.ISSUE_SHOW_CAUSE, ATTESTED),
            Map.entry(Action.APPROVE, ATTESTED),
            Map.entry(Action.APPROVE_WITH_CONDITIONS, ATTESTED),
            Map.entry(Action.REJECT, ATTESTED),
            Map.entry(Action.CONCUR, ATTESTED),
            Map.entry(Action.OBJECT, ATTESTED),
            Map.entry(Action.UPHOLD, ATTESTED),
            Map.entry(Action.REMIT, ATTESTED),
            Map.entry(Action.DISMISS, ATTESTED))));

    /** What the move asks for. */
    static Assurance of(Action action) {
        return BY_ACTION.getOrDefault(action, NONE);
    }
}
