package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.emining.document.Audience;
import org.emining.document.ThingReaders;
import org.emining.organisation.Actor;

/** Who reads what was sent with a report of progress: whoever reads the commitment. */
@ApplicationScoped
class ProgressDocuments implements ThingReaders {

    static final String KIND = "PROGRESS";

    private final ProgressReports reports;
    private final CommitmentAccess access;

    ProgressDocuments(ProgressReports reports, CommitmentAccess access) {
        this.reports = reports;
        this.access = access;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean reads(Actor actor, UUID thingId, Audience audience) {
        return reports.findByIdOptional(thingId)
                .filter(report -> access.sees(actor, report.commitmentId))
                .isPresent();
    }
}
