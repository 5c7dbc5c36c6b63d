package org.emining.matching;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.matching.engine.Policy;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Patches;
import org.jspecify.annotations.Nullable;

/** Match policies are read, drafted, changed and put in force here. */
@ApplicationScoped
@Transactional
class PolicyService {

    private final PolicyVersions policies;
    private final Patches patches;
    private final Event<PolicyEvent> events;

    PolicyService(PolicyVersions policies, Patches patches, Event<PolicyEvent> events) {
        this.policies = policies;
        this.patches = patches;
        this.events = events;
    }

    /** @param states only these; empty for all the caller may see */
    List<MatchPolicyView> page(Actor actor, Set<PolicyStatus> states, @Nullable Integer below, int count) {
        Conditions wanted = new Conditions().and("p.status in :visible", "visible", PolicyAccess.visible(actor));
        if (!states.isEmpty()) {
            wanted.and("p.status in :states", "states", states);
        }
        if (below != null) {
            wanted.and("p.number < :below", "below", below);
        }
        return policies.page(wanted, count).stream()
                .map(policy -> MatchPolicyView.of(actor, policy))
                .toList();
    }

    MatchPolicyView read(Actor actor, UUID id) {
        return MatchPolicyView.of(actor, PolicyAccess.see(actor, policies.findById(id)));
    }

    /** @throws DomainException {@code not-found} by who asks, {@code forbidden} for one who sees it and keeps none */
    void authorise(Actor actor, UUID id) {
        PolicyAccess.see(actor, policies.findById(id));
        actor.require(Role.OPERATOR);
    }

    /** @param content null for what the policy in force says */
    MatchPolicyView draft(Actor actor, @Nullable Policy content) {
        Policy says = content != null
                ? content
                : policies.published()
                        .orElseThrow(() -> new IllegalStateException("no match policy is published"))
                        .content;
        MatchPolicy draft = new MatchPolicy(Ids.next(), policies.nextNumber(), says, actor.member());
        policies.persistAndFlush(draft);
        policies.refresh(draft);
        events.fire(new PolicyEvent.PolicyDrafted(draft.id, draft.version, draft.number));
        return MatchPolicyView.of(actor, draft);
    }

    /**
     * Lays a merge-patch over a draft.
     *
     * @throws DomainException {@code stale-version}; {@code move-not-allowed} for what is no draft any more
     */
    MatchPolicyView change(Actor actor, UUID id, long version, ObjectNode patch) {
        MatchPolicy policy = permitted(actor, id, version, PolicyAction.CHANGE);
        PolicyRequests.PolicyDraft said = new PolicyRequests.PolicyDraft(PolicyContent.of(policy.content));
        Policy content = patches.apply(said, patch, PolicyRequests.PolicyDraft.class)
                .content()
                .policy();
        boolean mine = policies.touch(id, version);
        policies.refresh(policy);
        if (!mine) {
            throw stale(actor, policy);
        }
        policy.content = content;
        policies.flush();
        events.fire(new PolicyEvent.PolicyChanged(policy.id, policy.version, policy.number));
        return MatchPolicyView.of(actor, policy);
    }

    /**
     * Puts a draft in force in place of the policy that is. Publications wait for each other, so that each supersedes the
     * one before; the unique index would refuse a second published one whatever happened.
     *
     * @throws DomainException {@code stale-version}; {@code move-not-allowed} for what is no draft any more
     */
    MatchPolicyView publish(Actor actor, UUID id, long version, String reason) {
        policies.publishAlone();
        MatchPolicy policy = permitted(actor, id, version, PolicyAction.PUBLISH);
        MatchPolicy old = policies.published().orElse(null);
        UUID superseded = old == null ? null : old.id;
        boolean mine = policies.publish(id, version, reason, actor.member(), actor.organisation());
        policies.refresh(policy);
        if (!mine) {
            throw stale(actor, policy);
        }
        events.fire(new PolicyEvent.PolicyPublished(
                id,
                policy.version,
                policy.number,
                PolicyDigest.of(policy.content),
                reason,
                actor.member(),
                superseded));
        if (old != null) {
            policies.refresh(old);
            events.fire(new PolicyEvent.PolicySuperseded(old.id, old.version, old.number));
        }
        return MatchPolicyView.of(actor, policy);
    }

    private MatchPolicy permitted(Actor actor, UUID id, long version, PolicyAction action) {
        MatchPolicy policy = PolicyAccess.see(actor, policies.findById(id));
        policies.refresh(policy);
        if (policy.version != version) {
            throw stale(actor, policy);
        }
        if (!action.possibleFrom(policy.status)) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, policy.status.name(), action.name());
        }
        return policy;
    }

    private static DomainException stale(Actor actor, MatchPolicy policy) {
        return EntityTags.stale(
                policy.version, MatchPolicyView.of(actor, policy).tag());
    }
}
