package org.emining.organisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.emining.platform.event.Audience;

/** To which groups of readers somebody belongs, as the database says at this moment. */
@ApplicationScoped
public class Readership {

    private static final int MOST_MANDATES = 10_000;

    private final Organisations organisations;
    private final Mandates mandates;
    private final List<Capacities> capacities;

    Readership(Organisations organisations, Mandates mandates, @All List<Capacities> capacities) {
        this.organisations = organisations;
        this.mandates = mandates;
        this.capacities = capacities;
    }

    /** What a caller is: the organisation it asks for, and the portal that acts for it. */
    @Transactional
    public Readers of(Actor actor) {
        Map<UUID, Set<String>> each = new HashMap<>();
        if (actor.organisationId() != null) {
            each.put(actor.organisationId(), groups(actor, actor.organisationId()));
        }
        if (actor.portalId() != null) {
            each.put(actor.portalId(), Set.of(Audience.members(actor.portalId())));
        }
        return Readers.of(each);
    }

    private Set<String> groups(Actor actor, UUID organisation) {
        Set<String> groups = new TreeSet<>(Set.of(Audience.members(organisation)));
        if (actor.roles().isEmpty()) {
            return groups;
        }
        groups.add(Audience.INSIDERS);
        groups.add(Audience.actingFor(organisation));
        // Of a firm all read alike, so that a cursor of one serves them all.
        if (actor.memberId() != null && (actor.is(Role.REVIEWER) || actor.is(Role.PUBLISHER))) {
            groups.add(Audience.member(actor.memberId()));
        }
        if (actor.is(Role.REVIEWER) && actor.person() != null) {
            groups.add(Audience.barred(actor.person()));
        }
        actor.roles().forEach(role -> groups.addAll(of(role, organisation, actor)));
        return groups;
    }

    private Set<String> of(Role role, UUID organisation, Actor actor) {
        return switch (role) {
            case OPERATOR -> Set.of(Audience.OPERATORS);
            case AUDITOR -> Set.of(Audience.AUDITORS);
            case PUBLISHER -> Set.of(Audience.publishers(organisation));
            case REVIEWER ->
                Set.of(
                        Audience.REVIEWERS,
                        Audience.reviewers(String.valueOf(actor.jurisdiction())),
                        Audience.reviewersOf(organisation));
            case FIRM, PORTAL -> {
                Set<String> groups = new TreeSet<>();
                capacities.forEach(one -> groups.addAll(one.of(organisation)));
                yield groups;
            }
        };
    }

    /**
     * What a firm or a portal is as such, whoever of it asks. A portal stands here for every firm whose mandate it holds as
     * well; nobody who is suspended is anything.
     */
    @Transactional
    public Readers of(UUID organisationId) {
        Organisation organisation = organisations.findById(organisationId);
        if (organisation == null || organisation.status != Organisation.Status.ACTIVE) {
            return Readers.of(Map.of());
        }
        boolean portal = organisation.kind == OrganisationKind.PORTAL;
        Map<UUID, Set<String>> each = new HashMap<>();
        each.put(organisationId, groups(self(organisation, portal ? Role.PORTAL : Role.FIRM), organisationId));
        if (portal) {
            mandates.usable(organisationId, MOST_MANDATES)
                    .forEach(mandate -> each.put(
                            mandate.firmId,
                            groups(
                                    new Actor(
                                            null,
                                            null,
                                            mandate.firmId,
                                            OrganisationKind.FIRM,
                                            null,
                                            Actor.Standing.ACTIVE,
                                            Set.of(Role.PORTAL),
                                            organisationId),
                                    mandate.firmId)));
        }
        return Readers.of(each);
    }

    /** Whether the portal holds the firm's mandate now, and may use it: a suspended portal may use none. */
    @Transactional
    public boolean mandated(UUID firmId, UUID portalId) {
        Organisation portal = organisations.findById(portalId);
        return portal != null && portal.status == Organisation.Status.ACTIVE && mandates.inForce(firmId, portalId);
    }

    private static Actor self(Organisation organisation, Role role) {
        return new Actor(
                null, null, organisation.id, organisation.kind, null, Actor.Standing.ACTIVE, Set.of(role), null);
    }
}
