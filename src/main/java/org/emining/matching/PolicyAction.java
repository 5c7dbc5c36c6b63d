package org.emining.matching;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator may do with a match policy: the whole table of its life, since all of it starts from a draft. */
@Schema(name = "MatchPolicyAction", description = "What may be done with a match policy; open list.")
enum PolicyAction {
    CHANGE(PolicyStatus.DRAFT, PolicyStatus.DRAFT),
    /** The policy that was in force until then becomes SUPERSEDED in the same transaction. */
    PUBLISH(PolicyStatus.DRAFT, PolicyStatus.PUBLISHED);

    private final PolicyStatus from;
    private final PolicyStatus to;

    PolicyAction(PolicyStatus from, PolicyStatus to) {
        this.from = from;
        this.to = to;
    }

    PolicyStatus to() {
        return to;
    }

    boolean possibleFrom(PolicyStatus status) {
        return status == from;
    }

    static List<PolicyAction> from(PolicyStatus status) {
        return Stream.of(values()).filter(action -> action.possibleFrom(status)).toList();
    }
}
