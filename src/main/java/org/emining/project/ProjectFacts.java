package org.emining.project;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a project.
 *
 * @param province ISO 3166-2; null while a draft, or where no public record says it
 * @param publishesAnswers whether answers to firms that filed are published for all
 * @param localPartner whether it asks for a partner of its own country
 * @param blindReview whether reviewers judge filings before they know whose they are
 * @param version goes up with each change
 */
public record ProjectFacts(
        UUID id,
        UUID publisherId,
        ProjectStatus status,
        String name,
        @Nullable String province,
        boolean localPartner,
        boolean publishesAnswers,
        boolean blindReview,
        long version) {

    static ProjectFacts of(Project project) {
        return new ProjectFacts(
                project.id,
                project.publisherId,
                project.status,
                project.name,
                project.province,
                Boolean.TRUE.equals(project.localPartner),
                project.publishesAnswers,
                project.blindReview,
                project.version);
    }
}
