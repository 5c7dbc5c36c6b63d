package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Action;

/** What a key says. */
@Schema(name = "DecisionOutcome")
public enum Outcome {
    APPROVED(Action.APPROVE, "approval"),
    REJECTED(Action.REJECT, "rejection");

    private final Action action;
    private final String attribute;

    Outcome(Action action, String attribute) {
        this.action = action;
        this.attribute = attribute;
    }

    Action action() {
        return action;
    }

    /** The attribute of the list {@code decision-reasons} that says whether a code fits this outcome. */
    String attribute() {
        return attribute;
    }
}
