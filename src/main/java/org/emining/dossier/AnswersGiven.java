package org.emining.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The answers to all questions. */
@ApplicationScoped
class AnswersGiven implements PanacheRepositoryBase<Answer, UUID> {

    List<Answer> to(UUID questionId) {
        return list("questionId = ?1 order by id", questionId);
    }
}
