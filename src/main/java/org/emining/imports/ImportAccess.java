package org.emining.imports;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.OrganisationKind;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what with imports: whoever may enter such things one by one for the organisation they are entered
 * for, a firm's members and portals with its mandate or publishers. The operator sees and stops any; for everybody else
 * they do not exist.
 */
final class ImportAccess {

    private ImportAccess() {}

    /** What the caller may import now. */
    static Set<ImportKind> kinds(Actor actor) {
        Set<ImportKind> kinds = EnumSet.noneOf(ImportKind.class);
        if (actor.kind() == OrganisationKind.FIRM && (actor.is(Role.FIRM) || actor.is(Role.PORTAL))) {
            kinds.add(ImportKind.COMPANIES);
            kinds.add(ImportKind.PARTICIPANTS);
        }
        if (actor.is(Role.PUBLISHER)) {
            kinds.add(ImportKind.PROJECTS);
        }
        return kinds;
    }

    /** @throws DomainException {@code forbidden} for who may import nothing */
    static Set<ImportKind> some(Actor actor) {
        Set<ImportKind> kinds = kinds(actor);
        if (kinds.isEmpty()) {
            throw actor.forbidden();
        }
        return kinds;
    }

    /** @return for whom. @throws DomainException {@code forbidden} for who may not import things of this kind */
    static UUID start(Actor actor, ImportKind kind) {
        if (!kinds(actor).contains(kind)) {
            throw actor.forbidden();
        }
        return actor.organisation();
    }

    /** @throws DomainException {@code not-found} for an import that the caller may not know of, and for none */
    static Import see(Actor actor, @Nullable Import found) {
        if (found == null || !(owns(actor, found) || actor.is(Role.OPERATOR))) {
            throw DomainException.notFound();
        }
        return found;
    }

    /** @throws DomainException {@code not-found}; {@code forbidden} for who may see it and decide nothing */
    static Import decide(Actor actor, @Nullable Import found) {
        Import seen = see(actor, found);
        if (!owns(actor, seen)) {
            throw actor.forbidden();
        }
        return seen;
    }

    private static boolean owns(Actor actor, Import found) {
        return actor.actsFor(found.organisationId) && kinds(actor).contains(found.kind);
    }
}
