package org.emining.conflict.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A person who would judge a case.
 *
 * @param person issuer and subject: one person, whatever it acts for
 * @param organisationId for whom it would judge
 * @param office for which office
 * @param memberships all it has or had
 * @param ties those of its valid declaration
 * @param recused whether it has stepped back from this case
 * @param today by the clock of the service
 * @param former since when a post left counts still
 */
public record Judge(
        String person,
        UUID organisationId,
        Office office,
        List<Membership> memberships,
        List<DeclaredTie> ties,
        boolean recused,
        LocalDate today,
        LocalDate former) {

    public Judge {
        memberships = List.copyOf(memberships);
        ties = List.copyOf(ties);
    }

    boolean used(UUID membership) {
        return memberships.stream().anyMatch(one -> one.memberId().equals(membership));
    }

    boolean belongsTo(UUID organisation) {
        return memberships.stream().anyMatch(one -> one.organisationId().equals(organisation));
    }
}
