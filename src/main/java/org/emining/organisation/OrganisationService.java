package org.emining.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Patches;
import org.jspecify.annotations.Nullable;

/** The life of organisations, their members and mandates. */
@ApplicationScoped
@Transactional
class OrganisationService {

    private final Organisations organisations;
    private final Members members;
    private final Mandates mandates;
    private final People people;
    private final EntityManager database;
    private final Event<OrganisationEvent> events;
    private final Patches patches;
    private final PlatformConfig config;
    private final DatabaseClock clock;

    OrganisationService(
            Organisations organisations,
            Members members,
            Mandates mandates,
            People people,
            EntityManager database,
            Event<OrganisationEvent> events,
            Patches patches,
            PlatformConfig config,
            DatabaseClock clock) {
        this.organisations = organisations;
        this.members = members;
        this.mandates = mandates;
        this.people = people;
        this.database = database;
        this.events = events;
        this.patches = patches;
        this.config = config;
        this.clock = clock;
    }

    /** Founds an organisation. Whoever belongs to nobody may found one firm and becomes its first member. */
    OrganisationView found(Actor actor, Caller.Person person, Requests.NewOrganisation request) {
        boolean selfMade = !actor.is(Role.OPERATOR);
        if (selfMade && (request.kind() != OrganisationKind.FIRM || actor.memberId() != null)) {
            throw DomainException.of(ErrorCode.FORBIDDEN);
        }
        if (selfMade) {
            // Two requests at once would both find that the person belongs to nobody.
            members.alone(person.issuer(), person.subject());
            if (!members.of(person.issuer(), person.subject()).isEmpty()) {
                throw DomainException.of(ErrorCode.FORBIDDEN);
            }
        }
        Organisation organisation =
                new Organisation(Ids.next(), request.kind(), request.name(), request.jurisdiction());
        organisations.persistAndFlush(organisation);
        if (selfMade) {
            members.persistAndFlush(new Member(
                    Ids.next(), organisation, person.issuer(), person.subject(), person.name(), Set.of(Role.FIRM)));
        }
        events.fire(new OrganisationEvent.OrganisationFounded(organisation.id, organisation.version));
        return OrganisationView.of(organisation);
    }

    Organisation get(UUID id) {
        Organisation organisation = organisations.findById(id);
        if (organisation == null) {
            throw DomainException.notFound();
        }
        return organisation;
    }

    List<OrganisationView> page(Set<OrganisationKind> kinds, @Nullable UUID after, int count) {
        return organisations.page(kinds, after, count).stream()
                .map(OrganisationView::of)
                .toList();
    }

    /** The portals that act now, as everybody who belongs to an organisation sees them. */
    List<OrganisationView> portals(@Nullable UUID after, int count) {
        return organisations.portals(after, count).stream()
                .map(OrganisationView::open)
                .toList();
    }

    /** @throws DomainException {@code not-found} for an organisation the caller may not know of, and for none */
    Seen read(Actor actor, UUID id) {
        Organisation organisation = get(id);
        if (OrganisationAccess.sees(actor, id)) {
            return new Seen(OrganisationView.of(organisation), OrganisationView.VIEW);
        }
        OrganisationAccess.seeOpenly(actor, organisation);
        return new Seen(OrganisationView.open(organisation), OrganisationView.OPEN);
    }

    /** A view and the name of it, for the entity tag. */
    record Seen(OrganisationView organisation, String view) {}

    OrganisationView rename(UUID id, long version, ObjectNode patch) {
        Organisation organisation = locked(id, version);
        Requests.OrganisationDetails now = new Requests.OrganisationDetails(organisation.name);
        Requests.OrganisationDetails wanted = patches.apply(now, patch, Requests.OrganisationDetails.class);
        if (wanted.equals(now)) {
            return OrganisationView.of(organisation);
        }
        organisation.name = wanted.name();
        OrganisationView renamed = changed(organisation);
        events.fire(new OrganisationEvent.OrganisationRenamed(id, organisation.version));
        return renamed;
    }

    OrganisationView suspend(UUID id, long version, String reason) {
        OrganisationView moved =
                move(id, version, "SUSPEND", Organisation.Status.ACTIVE, Organisation.Status.SUSPENDED, reason);
        events.fire(new OrganisationEvent.OrganisationSuspended(id, moved.version(), reason));
        return moved;
    }

    OrganisationView reinstate(UUID id, long version, String reason) {
        OrganisationView moved =
                move(id, version, "REINSTATE", Organisation.Status.SUSPENDED, Organisation.Status.ACTIVE, reason);
        events.fire(new OrganisationEvent.OrganisationReinstated(id, moved.version(), reason));
        return moved;
    }

    MemberView admit(UUID organisationId, Caller.Person person, Requests.NewMember request) {
        Organisation organisation = get(organisationId);
        Set<Role> possible = Role.grantedBy(organisation.kind);
        // Tokens of an installation with an alias are all known under the alias: under another name nobody would come.
        Optional<String> alias = config.identity().issuerAlias();
        String issuer = request.issuer() == null ? person.issuer() : request.issuer();
        new Faults()
                .check(
                        possible.containsAll(request.roles()),
                        "/roles",
                        "one-of",
                        possible.stream().sorted().toList())
                .check(alias.isEmpty() || alias.get().equals(issuer), "/issuer", "one-of", alias.orElse(""))
                .throwIfAny();
        Member member =
                new Member(Ids.next(), organisation, issuer, request.subject(), request.displayName(), request.roles());
        members.persistAndFlush(member);
        return MemberView.of(member);
    }

    List<MemberView> members(UUID organisationId, @Nullable UUID after, int count) {
        return members.page(get(organisationId).id, after, count).stream()
                .map(MemberView::of)
                .toList();
    }

    void dismiss(UUID organisationId, UUID memberId) {
        Member member = members.findById(memberId, LockModeType.PESSIMISTIC_WRITE);
        if (member == null || !member.organisation.id.equals(organisationId) || member.dismissedAt != null) {
            throw DomainException.notFound();
        }
        member.dismissedAt = clock.now();
    }

    MandateView give(Actor actor, Requests.NewMandate request) {
        Organisation portal = organisations.findById(request.portalId());
        new Faults()
                .check(portal != null && portal.kind == OrganisationKind.PORTAL, "/portalId", "portal")
                .throwIfAny();
        Mandate mandate = new Mandate(Ids.next(), actor.organisation(), request.portalId(), actor.member());
        mandates.persistAndFlush(mandate);
        return views(List.of(mandate)).getFirst();
    }

    List<MandateView> mandates(UUID organisationId, @Nullable UUID after, int count) {
        return views(mandates.page(get(organisationId).id, after, count));
    }

    /** The mandates under which a portal may act now, at most so many. */
    List<MandateView> usable(UUID portalId, int count) {
        return views(mandates.usable(portalId, count));
    }

    private List<MandateView> views(List<Mandate> shown) {
        Map<UUID, String> names = people.organisationNames(shown.stream()
                .flatMap(mandate -> Stream.of(mandate.firmId, mandate.portalId))
                .distinct()
                .toList());
        return shown.stream().map(mandate -> MandateView.of(mandate, names)).toList();
    }

    void withdraw(UUID firmId, UUID mandateId) {
        Mandate mandate = mandates.findById(mandateId, LockModeType.PESSIMISTIC_WRITE);
        if (mandate == null || !mandate.firmId.equals(firmId) || mandate.withdrawnAt != null) {
            throw DomainException.notFound();
        }
        mandate.withdrawnAt = clock.now();
    }

    private OrganisationView move(
            UUID id, long version, String action, Organisation.Status from, Organisation.Status to, String reason) {
        Organisation organisation = locked(id, version);
        if (organisation.status != from) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, organisation.status.name(), action);
        }
        organisation.status = to;
        organisation.statusReason = reason;
        return changed(organisation);
    }

    private Organisation locked(UUID id, long version) {
        Organisation organisation = organisations.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (organisation == null) {
            throw DomainException.notFound();
        }
        if (organisation.version != version) {
            throw EntityTags.stale(organisation.version, OrganisationView.VIEW);
        }
        return organisation;
    }

    private OrganisationView changed(Organisation organisation) {
        organisation.updatedAt = clock.now();
        organisation.version++;
        database.flush();
        return OrganisationView.of(organisation);
    }
}
