package org.emining.dossier;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What everybody may read of questions and answers. */
@ApplicationScoped
class PublishedAnswers implements PanacheRepositoryBase<PublishedAnswer, UUID> {

    List<PublishedAnswer> of(UUID projectId, UUID after, int count) {
        return find("projectId = ?1 and id > ?2 order by id", projectId, after)
                .page(0, count)
                .list();
    }

    Optional<PublishedAnswer> to(UUID questionId) {
        return find("questionId", questionId).firstResultOptional();
    }
}
