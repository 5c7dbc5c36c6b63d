package org.emining.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The questions on all cases. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, UUID> {

    List<Question> of(UUID matchId, UUID after, int count) {
        return find("matchId = ?1 and id > ?2 order by id", matchId, after)
                .page(0, count)
                .list();
    }

    long countOf(UUID matchId) {
        return count("matchId", matchId);
    }

    /** The case a question or the question of an answer stands in; null for neither. */
    @Nullable
    UUID matchOf(UUID questionOrAnswer) {
        return getEntityManager()
                .createQuery(
                        "select q.matchId from Question q where q.id = :id"
                                + " or exists (select 1 from Answer a where a.id = :id and a.questionId = q.id)",
                        UUID.class)
                .setParameter("id", questionOrAnswer)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
