package org.emining.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.followup.flow.FollowUpParty;
import org.emining.followup.flow.MilestoneStatus;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.jspecify.annotations.Nullable;

/** The milestones of all follow-ups. */
@ApplicationScoped
class Milestones implements PanacheRepositoryBase<Milestone, UUID> {

    /** First reported first. */
    List<Milestone> of(UUID followUpId) {
        return list("followUpId = ?1 order by id", followUpId);
    }

    /** The one that waits for an answer. */
    Optional<Milestone> waiting(UUID followUpId) {
        return find("followUpId = ?1 and status = ?2", followUpId, MilestoneStatus.REPORTED)
                .firstResultOptional();
    }

    long countOf(UUID followUpId) {
        return count("followUpId", followUpId);
    }

    /** What somebody answers. */
    record Answer(
            MilestoneStatus status,
            FollowUpParty as,
            Actor by,
            @Nullable String words) {}

    /**
     * The one place where the status of a milestone that waits is written; of several answers one finds it waiting.
     *
     * @return whether it still waited
     */
    boolean answer(UUID id, Answer answer, Instant at) {
        return update(
                        "set status = :status, answeredAs = :party, answeredBy = :member,"
                                + " answeringOrganisation = :organisation, answerWords = :words, answeredAt = :at"
                                + " where id = :id and status = :waiting",
                        Parameters.with("status", answer.status())
                                .and("party", answer.as())
                                .and("member", answer.by().member())
                                .and("organisation", answer.by().organisation())
                                .and("words", answer.words())
                                .and("at", at)
                                .and("id", id)
                                .and("waiting", MilestoneStatus.REPORTED))
                == 1;
    }

    /** Confirmed memoranda, in the order in which they were confirmed. */
    List<Mou> mous(Conditions conditions, int count) {
        TypedQuery<Mou> query = getEntityManager()
                .createQuery(
                        "select m, f from Milestone m join FollowUp f on f.id = m.followUpId where m.status = CONFIRMED"
                                + " and m.to = MOU and m.from <> MOU and " + conditions.where()
                                + " order by m.answeredAt, m.id",
                        Mou.class)
                .setMaxResults(count);
        conditions.values().forEach(query::setParameter);
        return query.getResultList();
    }

    /** A memorandum of understanding and what it is about. */
    record Mou(Milestone milestone, FollowUp followUp) {}
}
