package org.emining.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
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
     * @param publishes whether it is in force and lets the person publish for the organisation
     */
    public record Membership(UUID memberId, UUID organisationId, boolean publishes) {}

    /** Every membership the person behind this one has or had, itself included; none for an unknown one. */
    @Transactional
    public List<Membership> membershipsOf(UUID memberId) {
        Member member = members.findById(memberId);
        return member == null
                ? List.of()
                : members.everOf(member.issuer, member.subject).stream()
                        .map(one -> new Membership(
                                one.id,
                                one.organisation.id,
                                one.dismissedAt == null && one.roles().contains(Role.PUBLISHER)))
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
