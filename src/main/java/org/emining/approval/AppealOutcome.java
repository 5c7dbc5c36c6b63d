package org.emining.approval;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.approval.flow.Action;

/** What an appeal body says. */
@Schema(name = "AppealOutcome", description = "What an appeal body says.")
public enum AppealOutcome {
    /** The decision stands. */
    UPHELD(Action.UPHOLD, Purpose.UPHOLDING),
    /** The case is to be decided anew. */
    REMITTED(Action.REMIT, Purpose.REMITTAL),
    /** The appeal is not admitted. */
    DISMISSED(Action.DISMISS, Purpose.DISMISSAL);

    private final Action action;
    private final Purpose purpose;

    AppealOutcome(Action action, Purpose purpose) {
        this.action = action;
        this.purpose = purpose;
    }

    Action action() {
        return action;
    }

    Purpose purpose() {
        return purpose;
    }
}
