package org.emining.matching;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of match policies: what {@link PolicyAccess} says, for those who follow changes. */
final class AnnouncedPolicies {

    @Produces
    @Singleton
    Announced policies() {
        return new Announced(
                "match-policy",
                "/api/v1/match-policies/",
                PolicyEvent.class,
                "select id, version, status from match_policies",
                AnnouncedPolicies::audience);
    }

    private static Audience audience(Tuple row) {
        return row.get("status", String.class).equals(PolicyStatus.DRAFT.name())
                ? Audience.of(Audience.OPERATORS, Audience.REVIEWERS, Audience.AUDITORS)
                : Audience.of(Audience.EVERYBODY);
    }
}
