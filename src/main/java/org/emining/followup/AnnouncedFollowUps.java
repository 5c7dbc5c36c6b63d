package org.emining.followup;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.interest.FilingReaders;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of follow-ups and commitments: what {@link FollowUpAccess} says, for those who follow changes. */
final class AnnouncedFollowUps {

    @Produces
    @Singleton
    Announced followUps() {
        return new Announced(
                "follow-up",
                FollowUpView.PATH,
                FollowUpEvent.class,
                "select id, version, organisation_id, publisher_id, province, "
                        + FilingReaders.recused("follow_ups.expression_id") + " from follow_ups",
                FilingReaders::audience);
    }

    @Produces
    @Singleton
    Announced commitments() {
        return new Announced(
                "commitment",
                CommitmentView.PATH,
                CommitmentEvent.class,
                "select c.id, c.version, f.organisation_id, f.publisher_id, f.province, c.verifier_id, "
                        + FilingReaders.recused("f.expression_id")
                        + " from commitments c join follow_ups f on f.id = c.follow_up_id",
                AnnouncedFollowUps::readersOfCommitment);
    }

    private static Audience readersOfCommitment(Tuple row) {
        UUID verifier = row.get("verifier_id", UUID.class);
        Audience readers = FilingReaders.audience(row);
        return verifier == null ? readers : readers.and(Audience.reviewersOf(verifier));
    }
}
