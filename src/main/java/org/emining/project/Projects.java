package org.emining.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projects. State and version are written here and nowhere else, by conditional updates. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, UUID> {

    /** What goes with a state. */
    record Standing(
            ProjectStatus status,
            @Nullable String reason,
            @Nullable UUID submittedBy,
            @Nullable Instant publishedAt) {}

    /** Moves the project if it still is as it was looked at. @return whether it was */
    boolean move(Project seen, Standing to, Instant now) {
        return update(
                        "status = :to, statusReason = :reason, submittedBy = :submittedBy, publishedAt = :publishedAt,"
                                + " version = version + 1, updatedAt = :now"
                                + " where id = :id and status = :from and version = :version",
                        Parameters.with("to", to.status())
                                .and("reason", to.reason())
                                .and("submittedBy", to.submittedBy())
                                .and("publishedAt", to.publishedAt())
                                .and("now", now)
                                .and("id", seen.id)
                                .and("from", seen.status)
                                .and("version", seen.version))
                == 1;
    }

    /** Gives the project its next version if it still is as it was looked at. @return whether it was */
    boolean touch(Project seen, Instant now) {
        return update(
                        "version = version + 1, updatedAt = :now"
                                + " where id = :id and status = :from and version = :version",
                        Parameters.with("now", now)
                                .and("id", seen.id)
                                .and("from", seen.status)
                                .and("version", seen.version))
                == 1;
    }

    /** The public records it was made from; none for one that a publisher wrote. */
    List<PublicRecord> records(Project project) {
        ProjectRecords found = getEntityManager().find(ProjectRecords.class, project.id);
        return found == null ? List.of() : found.records;
    }

    void lockForShare(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from projects where id = ?1 for share")
                .setParameter(1, id)
                .getResultList();
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(Project project) {
        getEntityManager().refresh(project);
    }
}
