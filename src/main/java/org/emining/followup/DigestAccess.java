package org.emining.followup;

import java.util.Optional;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Who reads digests and figures: reviewers of their jurisdiction, of the federation of any; auditors and operators of any. */
final class DigestAccess {

    private DigestAccess() {}

    /**
     * Of which jurisdiction the caller reads: the one asked for, or its own.
     *
     * @throws DomainException {@code forbidden}, {@code invalid-parameter} for what is no jurisdiction
     */
    static String jurisdiction(Actor actor, @Nullable String asked, CodeLists lists) {
        actor.require(Role.REVIEWER, Role.AUDITOR, Role.OPERATOR);
        Parameters.refuse(
                Actor.FEDERATION.equals(asked)
                        ? Optional.empty()
                        : lists.faultOf("jurisdiction", asked, CodeLists.PROVINCES));
        String own = actor.jurisdiction();
        boolean all = actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR) || Actor.FEDERATION.equals(own);
        if (all || own == null) {
            return asked == null ? Actor.FEDERATION : asked;
        }
        if (asked != null && !asked.equals(own)) {
            throw actor.outOfJurisdiction(asked);
        }
        return own;
    }
}
