package org.emining.organisation;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
            each.put(actor.organisationId(), groups(actor, actor.organisationId(), this::standing));
        }
        if (actor.portalId() != null) {
            each.put(actor.portalId(), Set.of(Audience.members(actor.portalId())));
        }
        return Readers.of(each);
    }

    private static Set<String> groups(Actor actor, UUID organisation, Function<UUID, Set<String>> standing) {
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
        actor.roles().forEach(role -> groups.addAll(of(role, organisation, actor, standing)));
        return groups;
    }

    private static Set<String> of(Role role, UUID organisation, Actor actor, Function<UUID, Set<String>> standing) {
        return switch (role) {
            case OPERATOR -> Set.of(Audience.OPERATORS);
            case AUDITOR -> Set.of(Audience.AUDITORS);
            case PUBLISHER -> Set.of(Audience.publishers(organisation));
            case REVIEWER ->
                Set.of(
                        Audience.REVIEWERS,
                        Audience.reviewers(String.valueOf(actor.jurisdiction())),
                        Audience.reviewersOf(organisation));
            case FIRM, PORTAL -> standing.apply(organisation);
        };
    }

    private Set<String> standing(UUID organisation) {
        return standing(Set.of(organisation)).getOrDefault(organisation, Set.of());
    }

    private Map<UUID, Set<String>> standing(Set<UUID> organisations) {
        Map<UUID, Set<String>> all = new HashMap<>();
        capacities.forEach(one -> one.of(organisations)
                .forEach((organisation, groups) -> all.computeIfAbsent(organisation, none -> new TreeSet<>())
                        .addAll(groups)));
        return all;
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
        Set<UUID> firms = portal
                ? mandates.usable(organisationId, MOST_MANDATES).stream()
                        .map(mandate -> mandate.firmId)
                        .collect(Collectors.toSet())
                : Set.of();
        Set<UUID> all = new HashSet<>(firms);
        all.add(organisationId);
        Map<UUID, Set<String>> standing = standing(all);
        Map<UUID, Set<String>> each = new HashMap<>();
        Actor self = self(organisation, portal ? Role.PORTAL : Role.FIRM);
        each.put(organisationId, groups(self, organisationId, in(standing)));
        firms.forEach(firm -> each.put(firm, groups(actingFor(firm, self), firm, in(standing))));
        return Readers.of(each);
    }

    /** Whether the portal holds the firm's mandate now, and may use it: a suspended portal may use none. */
    @Transactional
    public boolean mandated(UUID firmId, UUID portalId) {
        Organisation portal = organisations.findById(portalId);
        return portal != null && portal.status == Organisation.Status.ACTIVE && mandates.inForce(firmId, portalId);
    }

    private static Function<UUID, Set<String>> in(Map<UUID, Set<String>> standing) {
        return organisation -> standing.getOrDefault(organisation, Set.of());
    }

    private static Actor actingFor(UUID firm, Actor portal) {
        return new Actor(
                null,
                null,
                firm,
                OrganisationKind.FIRM,
                null,
                Actor.Standing.ACTIVE,
                Set.of(Role.PORTAL),
                portal.organisation());
    }

    private static Actor self(Organisation organisation, Role role) {
        return new Actor(
                null, null, organisation.id, organisation.kind, null, Actor.Standing.ACTIVE, Set.of(role), null);
    }
}
