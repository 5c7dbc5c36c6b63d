package org.emining.approval;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.emining.interest.FilingReaders;
import org.emining.platform.event.Announced;

/** Who may know of match cases: what {@link MatchAccess} says, for those who follow changes. */
final class AnnouncedMatches {

    @Produces
    @Singleton
    Announced matches() {
        return new Announced(
                "match",
                "/api/v1/matches/",
                ApprovalEvent.class,
                "select id, version, organisation_id, publisher_id, province, "
                        + FilingReaders.recused("matches.expression_id") + " from matches",
                FilingReaders::audience);
    }
}
