package org.emining.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which memberships are one person's: the same issuer and subject, in whatever organisation. */
@ApplicationScoped
public class People {

    private final Members members;
    private final Organisations organisations;

    People(Members members, Organisations organisations) {
        this.members = members;
        this.organisations = organisations;
    }

    /**
     * One membership of a person.
     *
     * @param roles those it has while it is in force; none afterwards
     */
    public record Membership(UUID memberId, UUID organisationId, Set<Role> roles) {

        public Membership {
            roles = Set.copyOf(roles);
        }

        /** Whether it lets the person publish for the organisation. */
        public boolean publishes() {
            return roles.contains(Role.PUBLISHER);
        }
    }

    /**
     * Somebody who reviews for an organisation now.
     *
     * @param person issuer and subject, as in {@link Actor#person()}
     */
    public record Reviewer(UUID memberId, String person) {}

    /** Every membership the person behind this one has or had, itself included; none for an unknown one. */
    @Transactional
    public List<Membership> membershipsOf(UUID memberId) {
        Member member = members.findById(memberId);
        return member == null
                ? List.of()
                : members.everOf(member.issuer, member.subject).stream()
                        .map(one -> new Membership(
                                one.id, one.organisation.id, one.dismissedAt == null ? one.roles() : Set.of()))
                        .toList();
    }

    /** Who may review for an organisation now, the longest there first. */
    @Transactional
    public List<Reviewer> reviewersOf(UUID organisationId) {
        return members
                .list(
                        "organisation.id = ?1 and organisation.status = ?2 and dismissedAt is null order by createdAt, id",
                        organisationId,
                        Organisation.Status.ACTIVE)
                .stream()
                .filter(member -> member.roles().contains(Role.REVIEWER))
                .map(member -> new Reviewer(member.id, member.issuer + "#" + member.subject))
                .toList();
    }

    /** The names of organisations, which stand beside what they publish. */
    @Transactional
    public Map<UUID, String> organisationNames(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : organisations.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(organisation -> organisation.id, organisation -> organisation.name));
    }
}
