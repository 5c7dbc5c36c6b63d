package org.emining.organisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
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

    /** The groups of a caller; see {@link Audience}. In order, so that equal rights read alike. */
    @Transactional
    public Set<String> of(Actor actor) {
        Set<String> groups = new TreeSet<>();
        groups.add(Audience.EVERYBODY);
        UUID organisation = actor.organisationId();
        if (organisation != null) {
            groups.add(Audience.members(organisation));
        }
        if (actor.portalId() != null) {
            groups.add(Audience.members(actor.portalId()));
        }
        if (actor.roles().isEmpty() || organisation == null) {
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
     * The groups of a firm or a portal as such, whoever of it asks. A portal stands here for every firm whose mandate it
     * holds as well.
     */
    @Transactional
    public Set<String> of(UUID organisationId) {
        Organisation organisation = organisations.findById(organisationId);
        if (organisation == null || organisation.status != Organisation.Status.ACTIVE) {
            return Set.of(Audience.EVERYBODY);
        }
        boolean portal = organisation.kind == OrganisationKind.PORTAL;
        Set<String> groups = new TreeSet<>(of(self(organisation, portal ? Role.PORTAL : Role.FIRM)));
        if (portal) {
            mandates.usable(organisationId, MOST_MANDATES)
                    .forEach(mandate -> groups.addAll(of(new Actor(
                            null,
                            null,
                            mandate.firmId,
                            OrganisationKind.FIRM,
                            null,
                            Actor.Standing.ACTIVE,
                            Set.of(Role.PORTAL),
                            organisationId))));
        }
        return groups;
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
