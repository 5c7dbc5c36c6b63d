package org.emining.approval;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Action;

/** What a key says. */
@Schema(name = "DecisionOutcome")
public enum Outcome {
    APPROVED(Key.PROVINCIAL, Action.APPROVE, Purpose.APPROVAL),
    APPROVED_WITH_CONDITIONS(Key.PROVINCIAL, Action.APPROVE_WITH_CONDITIONS, Purpose.APPROVAL),
    REJECTED(Key.PROVINCIAL, Action.REJECT, Purpose.REJECTION),
    CONCURRED(Key.FEDERAL, Action.CONCUR, Purpose.CONCURRENCE),
    OBJECTED(Key.FEDERAL, Action.OBJECT, Purpose.OBJECTION);

    private final Key key;
    private final Action action;
    private final Purpose purpose;

    Outcome(Key key, Action action, Purpose purpose) {
        this.key = key;
        this.action = action;
        this.purpose = purpose;
    }

    /** What a key says by the move; empty for a move that turns none. */
    static Optional<Outcome> of(Action action) {
        return Stream.of(values()).filter(outcome -> outcome.action == action).findFirst();
    }

    /** The only key that can say it. */
    Key key() {
        return key;
    }

    Action action() {
        return action;
    }

    /** Whether it is a yes of the key that decides. */
    boolean approves() {
        return purpose == Purpose.APPROVAL;
    }

    Purpose purpose() {
        return purpose;
    }
}
