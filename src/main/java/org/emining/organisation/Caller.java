package org.emining.organisation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.organisation.Memberships.Membership;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.database.Database;
import org.emining.platform.database.Question;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.limit.Charge;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The caller of this request. Rights are read from the database once a request, never from the token, so that a
 * suspension or a withdrawn mandate acts at once.
 */
@RequestScoped
public class Caller {

    /** Which organisation is meant, for somebody who belongs to several, or for a portal acting under a mandate. */
    public static final String ORGANISATION = "X-Organisation-Id";

    private static final Set<String> CHANGES = Set.of("PUT", "PATCH", "DELETE");

    private final SecurityIdentity identity;
    private final Database database;
    private final PlatformConfig config;
    private final Charge charge;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpHeaders headers;

    @Context
    @SuppressWarnings("NullAway.Init")
    Request request;

    private @Nullable Actor actor;

    Caller(SecurityIdentity identity, Database database, PlatformConfig config, Charge charge) {
        this.identity = identity;
        this.database = database;
        this.config = config;
        this.charge = charge;
    }

    /**
     * Who a token speaks of.
     *
     * @param name what people may be shown: what the provider calls the person as far as it can be stored and read, or
     *     else the subject
     */
    record Person(String issuer, String subject, String name) {

        private static final int LONGEST_NAME = 200;

        static Person of(String issuer, String subject, @Nullable String name) {
            String shown = name == null ? "" : CleanText.Validator.cleaned(name, LONGEST_NAME);
            return new Person(
                    issuer, subject, shown.isEmpty() ? CleanText.Validator.cleaned(subject, LONGEST_NAME) : shown);
        }
    }

    /** @throws DomainException {@code unauthenticated} without a token */
    Person person() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token) || token.getSubject() == null) {
            throw DomainException.unauthenticated();
        }
        String issuer = config.identity().issuerAlias().orElseGet(token::getIssuer);
        return Person.of(issuer, token.getSubject(), token.getName());
    }

    /**
     * Who asks and for whom; the public without a token.
     *
     * @throws DomainException {@code forbidden} when {@value #ORGANISATION} names an organisation that the caller
     *     neither belongs to nor holds a mandate of; {@code quota-exceeded} when the organisation has asked too much
     */
    public Actor actor() {
        if (actor == null) {
            actor = identity.isAnonymous() ? Actor.PUBLIC : database.ask(question());
        }
        return actor;
    }

    /**
     * The same question, for those who ask the database something else with it; reading the answer throws what {@link
     * #actor} does.
     *
     * @throws DomainException {@code unauthenticated} without a token
     */
    public Question<Actor> question() {
        Person person = person();
        UUID wanted = wanted();
        Question<List<Membership>> memberships = Memberships.of(person.issuer(), person.subject(), wanted);
        return memberships.as(held -> actor = charged(resolve(person.issuer() + "#" + person.subject(), held, wanted)));
    }

    /** Whether this request changes something, by another method than POST, for somebody who was asked for already. */
    boolean changes() {
        return actor != null && CHANGES.contains(request.getMethod());
    }

    // A portal pays for what it does itself, also under the mandate of a firm.
    private Actor charged(Actor asking) {
        UUID payer = asking.portalId() == null ? asking.organisationId() : asking.portalId();
        if (payer != null) {
            charge.organisation(payer);
        }
        return asking;
    }

    /** @throws DomainException {@code forbidden} for an organisation that none of the memberships opens */
    static Actor resolve(String person, List<Membership> memberships, @Nullable UUID wanted) {
        if (wanted == null) {
            return memberships.isEmpty()
                    ? new Actor(person, null, null, null, null, null, Set.of(), null)
                    : actor(person, memberships.getFirst());
        }
        for (Membership membership : memberships) {
            if (membership.organisation().equals(wanted)) {
                return actor(person, membership);
            }
        }
        // Of several portals one that may act: that another is suspended takes nothing away.
        return memberships.stream()
                .filter(membership -> membership.roles().contains(Role.PORTAL) && membership.mandate() != null)
                .map(membership -> actingFor(wanted, person, membership))
                .min(Comparator.comparing(actor -> actor.roles().isEmpty()))
                .orElseThrow(() ->
                        DomainException.of(ErrorCode.FORBIDDEN, List.of(Fault.inParameter(ORGANISATION, "mandate"))));
    }

    private static Actor actingFor(UUID firm, String person, Membership portal) {
        boolean active = portal.active() && portal.mandate() == Organisation.Status.ACTIVE;
        return new Actor(
                person,
                portal.id(),
                firm,
                OrganisationKind.FIRM,
                null,
                active ? Actor.Standing.ACTIVE : Actor.Standing.SUSPENDED,
                active ? Set.of(Role.PORTAL) : Set.of(),
                portal.organisation());
    }

    private @Nullable UUID wanted() {
        String header = headers.getHeaderString(ORGANISATION);
        try {
            return header == null ? null : Ids.parse(header);
        } catch (IllegalArgumentException notAnId) {
            throw DomainException.of(
                    ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(ORGANISATION, "type", "UUID")));
        }
    }

    private static Actor actor(String person, Membership membership) {
        return new Actor(
                person,
                membership.id(),
                membership.organisation(),
                membership.kind(),
                membership.jurisdiction(),
                membership.active() ? Actor.Standing.ACTIVE : Actor.Standing.SUSPENDED,
                membership.active() ? membership.roles() : Set.of(),
                null);
    }
}
