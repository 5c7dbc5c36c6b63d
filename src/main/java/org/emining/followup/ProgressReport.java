package org.emining.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.emining.followup.flow.Promise;
import org.emining.followup.flow.ReportFinding;
import org.jspecify.annotations.Nullable;

/** What the filing side says of a commitment. What was found of it is written once, by {@link ProgressReports#judge}. */
@Entity
@Table(name = "progress_reports")
@SuppressWarnings("NullAway.Init")
class ProgressReport {

    @Id
    UUID id;

    @Column(name = "commitment_id")
    UUID commitmentId;

    @Nullable
    BigDecimal value;

    @Nullable
    Boolean fulfilled;

    @Column(name = "as_of")
    LocalDate asOf;

    @Nullable
    String words;

    @Column(name = "reported_by")
    UUID reportedBy;

    @Column(name = "reported_by_person")
    String reportedByPerson;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Column(name = "reported_at")
    Instant reportedAt;

    @Enumerated(EnumType.STRING)
    ReportFinding finding = ReportFinding.AWAITED;

    @Column(name = "finding_words")
    @Nullable
    String findingWords;

    @Column(name = "measured_by")
    @Nullable
    String measuredBy;

    @Column(name = "found_by")
    @Nullable
    UUID foundBy;

    @Column(name = "finding_organisation")
    @Nullable
    UUID findingOrganisation;

    @Column(name = "found_at")
    @Nullable
    Instant foundAt;

    protected ProgressReport() {}

    ProgressReport(UUID id, UUID commitmentId) {
        this.id = id;
        this.commitmentId = commitmentId;
    }

    Promise.Report said() {
        return new Promise.Report(asOf, value, fulfilled, finding);
    }
}
