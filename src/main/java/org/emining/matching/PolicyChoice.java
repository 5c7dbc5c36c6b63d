package org.emining.matching;

import java.util.List;
import java.util.Set;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * By which policy a ranking is asked for.
 *
 * @param number of a policy; null for the one in force
 * @param visible the states in which the caller may know of it
 */
record PolicyChoice(@Nullable Integer number, Set<PolicyStatus> visible) {

    private static final Integer NONE = 0;

    static final String PARAMETER = "policyVersion";

    static final String DESCRIPTION = "The number of a match policy to rank by instead of the one in force; drafts for"
            + " operators, reviewers and auditors only.";

    /** The policy in force. */
    static final PolicyChoice IN_FORCE = new PolicyChoice(null, Set.of(PolicyStatus.PUBLISHED));

    static PolicyChoice of(@Nullable String policyVersion, Actor actor) {
        if (policyVersion == null) {
            return IN_FORCE;
        }
        return new PolicyChoice(number(policyVersion), PolicyAccess.visible(actor));
    }

    /** The number in the parameter; that of no policy for what is none, whose refusal waits for who may ask at all. */
    static @Nullable Integer number(@Nullable String policyVersion) {
        if (policyVersion == null) {
            return null;
        }
        return policyVersion.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(policyVersion) : NONE;
    }

    /** The refusal for a number of no policy, and of one that the caller may not know of. */
    static DomainException unknown() {
        return DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(PARAMETER, "known-policy")));
    }
}
