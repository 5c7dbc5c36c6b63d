package org.emining.organisation;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
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

    private final SecurityIdentity identity;
    private final Organisations organisations;
    private final Members members;
    private final Mandates mandates;
    private final PlatformConfig config;

    @Context
    @SuppressWarnings("NullAway.Init")
    HttpHeaders headers;

    private @Nullable Actor actor;

    Caller(
            SecurityIdentity identity,
            Organisations organisations,
            Members members,
            Mandates mandates,
            PlatformConfig config) {
        this.identity = identity;
        this.organisations = organisations;
        this.members = members;
        this.mandates = mandates;
        this.config = config;
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
     *     neither belongs to nor holds a mandate of
     */
    @Transactional
    public Actor actor() {
        if (actor == null) {
            actor = identity.isAnonymous() ? Actor.PUBLIC : resolve(person());
        }
        return actor;
    }

    private Actor resolve(Person person) {
        String name = person.issuer() + "#" + person.subject();
        List<Member> memberships = members.of(person.issuer(), person.subject());
        UUID wanted = wanted();
        if (wanted == null) {
            // With several memberships the oldest speaks, so that an answer never depends on the order of rows.
            return memberships.isEmpty()
                    ? new Actor(name, null, null, null, null, null, Set.of(), null)
                    : actor(name, memberships.getFirst());
        }
        for (Member member : memberships) {
            if (member.organisation.id.equals(wanted)) {
                return actor(name, member);
            }
        }
        for (Member member : memberships) {
            UUID portal = member.organisation.id;
            if (member.roles().contains(Role.PORTAL) && mandates.given(wanted, portal)) {
                boolean active =
                        member.organisation.status == Organisation.Status.ACTIVE && organisations.active(wanted);
                Actor.Standing standing = active ? Actor.Standing.ACTIVE : Actor.Standing.SUSPENDED;
                Set<Role> roles = active ? Set.of(Role.PORTAL) : Set.of();
                return new Actor(name, member.id, wanted, OrganisationKind.FIRM, null, standing, roles, portal);
            }
        }
        throw DomainException.of(ErrorCode.FORBIDDEN, List.of(Fault.inParameter(ORGANISATION, "mandate")));
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

    private static Actor actor(String person, Member member) {
        Organisation organisation = member.organisation;
        boolean active = organisation.status == Organisation.Status.ACTIVE;
        return new Actor(
                person,
                member.id,
                organisation.id,
                organisation.kind,
                organisation.jurisdiction,
                active ? Actor.Standing.ACTIVE : Actor.Standing.SUSPENDED,
                active ? member.roles() : Set.of(),
                null);
    }
}
