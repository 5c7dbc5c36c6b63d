package org.emining.jurisdiction;

import java.util.List;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;

/**
 * Everybody reads the settings: who files must know by what rules. The authority itself lays them down, by its reviewers,
 * or the operator on its behalf; no authority lays down another's.
 */
final class JurisdictionAccess {

    private JurisdictionAccess() {}

    /** @throws DomainException {@code not-found} for what is neither a province nor the federation */
    static void exists(CodeLists lists, String code) {
        if (!code.equals(Actor.FEDERATION) && !lists.contains(CodeLists.PROVINCES, code)) {
            throw DomainException.notFound();
        }
    }

    /** @throws DomainException {@code forbidden} for somebody who may not lay down this jurisdiction's settings */
    static void layDown(Actor actor, String code) {
        if (!may(actor, code)) {
            throw actor.is(Role.REVIEWER) ? actor.outOfJurisdiction(code) : actor.forbidden();
        }
    }

    static List<JurisdictionAction> allowed(Actor actor, String code) {
        return may(actor, code) ? List.of(JurisdictionAction.LAY_DOWN) : List.of();
    }

    private static boolean may(Actor actor, String code) {
        return actor.reviewsProvince(code) || actor.is(Role.OPERATOR);
    }
}
