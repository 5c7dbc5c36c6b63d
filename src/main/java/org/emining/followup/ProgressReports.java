package org.emining.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emining.followup.flow.ReportFinding;
import org.emining.organisation.Actor;

/** What was reported of all commitments. */
@ApplicationScoped
class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    /** In the order in which they were made. */
    List<ProgressReport> of(UUID commitmentId) {
        return list("commitmentId = ?1 order by id", commitmentId);
    }

    List<ProgressReport> ofAll(UUID followUpId) {
        return list(
                "commitmentId in (select c.id from TrackedCommitment c where c.followUpId = ?1) order by id",
                followUpId);
    }

    long countOf(UUID commitmentId) {
        return count("commitmentId", commitmentId);
    }

    /** Writes what was found; of several findings one finds it awaited. @return whether it was */
    boolean judge(UUID id, Requests.NewFinding found, Actor by, Instant at) {
        return update(
                        "set finding = :finding, findingWords = :words, measuredBy = :measurer, foundBy = :member,"
                                + " findingOrganisation = :organisation, foundAt = :at where id = :id and finding = :awaited",
                        Parameters.with("finding", found.finding())
                                .and("words", found.words())
                                .and("measurer", found.measuredBy())
                                .and("member", by.member())
                                .and("organisation", by.organisation())
                                .and("at", at)
                                .and("id", id)
                                .and("awaited", ReportFinding.AWAITED))
                == 1;
    }
}
