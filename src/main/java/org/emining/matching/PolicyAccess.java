package org.emining.matching;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what with match policies. Everybody reads what is or was in force: nobody could check a receipt
 * otherwise. Drafts are for operators, who write them, reviewers, who try them, and auditors, who read everything; for
 * others they do not exist.
 */
final class PolicyAccess {

    private PolicyAccess() {}

    /** The states this caller may know of. */
    static Set<PolicyStatus> visible(Actor actor) {
        boolean drafts = actor.is(Role.OPERATOR) || actor.is(Role.REVIEWER) || actor.is(Role.AUDITOR);
        return drafts ? EnumSet.allOf(PolicyStatus.class) : EnumSet.of(PolicyStatus.PUBLISHED, PolicyStatus.SUPERSEDED);
    }

    /** @throws DomainException {@code not-found} for a policy that the caller may not know of, and for none */
    static MatchPolicy see(Actor actor, @Nullable MatchPolicy policy) {
        if (policy == null || !visible(actor).contains(policy.status)) {
            throw DomainException.notFound();
        }
        return policy;
    }

    /** What this caller may do with it now. */
    static List<PolicyAction> allowed(Actor actor, MatchPolicy policy) {
        return actor.is(Role.OPERATOR) ? PolicyAction.from(policy.status) : List.of();
    }
}
