package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * The firms a publisher does not want to work with. A veto gates a firm out of the ranking, so each one makes a new
 * version of the project. That there is one shows: the firm's receipt names the gate, the ranking counts it. Which
 * firms, and why, nobody but the publisher and auditors reads here.
 */
@ApplicationScoped
@Transactional
class Vetoes {

    /** How many firms one project may refuse. */
    static final int MOST = 500;

    private final Projects projects;
    private final EntityManager database;
    private final Event<ProjectEvent> events;
    private final DatabaseClock clock;

    Vetoes(Projects projects, EntityManager database, Event<ProjectEvent> events, DatabaseClock clock) {
        this.projects = projects;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** One veto or all of a project, with the project's version and what the viewer sees of it. */
    record Kept<T extends @Nullable Object>(T vetoes, long version, String view) {}

    /** What a put did. @param created whether there was no veto before */
    record Put(Kept<VetoView> kept, boolean created) {}

    /** @throws DomainException {@code not-found} for all but the publisher */
    void authorise(Viewer viewer, UUID projectId) {
        ProjectAccess.keepVetoes(viewer, projects.findById(projectId));
    }

    Kept<List<VetoView>> list(Viewer viewer, UUID projectId) {
        Project project = projects.findById(projectId);
        return kept(ProjectAccess.readVetoes(viewer, project), viewer, vetoes("", projectId, Map.of()));
    }

    Kept<VetoView> read(Viewer viewer, UUID projectId, UUID companyId) {
        Project project = ProjectAccess.readVetoes(viewer, projects.findById(projectId));
        return kept(project, viewer, find(projectId, companyId).orElseThrow(DomainException::notFound));
    }

    /**
     * Whether there is a company of this id is not asked: hidden and absent ones would have to look the same, and a
     * publisher may refuse a firm it met elsewhere.
     *
     * @throws DomainException {@code stale-version}; {@code move-not-allowed} in a state in which vetoes are fixed;
     *     {@code constraint-violation} for one too many
     */
    Put put(Viewer viewer, UUID projectId, UUID companyId, long version, String reason) {
        Project project = next(viewer, projectId, version);
        boolean created = find(projectId, companyId).isEmpty();
        if (created) {
            new Faults().check(count(projectId) < MOST, "", "items", 0, MOST).throwIfAny();
        }
        int written = database.createNativeQuery("insert into project_vetoes (project_id, company_id, reason)"
                        + " values (:project, :company, :reason)"
                        + " on conflict on constraint project_vetoes_pkey do update set reason = excluded.reason")
                .setParameter("project", projectId)
                .setParameter("company", companyId)
                .setParameter("reason", reason)
                .executeUpdate();
        return new Put(changed(project, viewer, written, new VetoView(companyId, reason)), created);
    }

    /**
     * @throws DomainException {@code not-found} where there is no veto; {@code stale-version}; {@code move-not-allowed}
     *     in a state in which vetoes are fixed
     */
    Kept<@Nullable VetoView> lift(Viewer viewer, UUID projectId, UUID companyId, long version) {
        Project project = next(viewer, projectId, version);
        int deleted = database.createNativeQuery(
                        "delete from project_vetoes where project_id = :project and company_id = :company")
                .setParameter("project", projectId)
                .setParameter("company", companyId)
                .executeUpdate();
        return changed(project, viewer, deleted, null);
    }

    // The lock on the project's row makes changes of its vetoes follow each other.
    private Project next(Viewer viewer, UUID projectId, long version) {
        Project project = ProjectAccess.keepVetoes(viewer, projects.findById(projectId));
        ProjectAccess.permit(viewer, project, version, ProjectAction.VETO);
        boolean touched = projects.touch(project, clock.now());
        projects.refresh(project);
        if (!touched) {
            throw EntityTags.stale(project.version, viewer.view(project));
        }
        return project;
    }

    private <T extends @Nullable Object> Kept<T> changed(Project project, Viewer viewer, int rows, T veto) {
        if (rows == 0) {
            throw DomainException.notFound();
        }
        events.fire(new ProjectEvent.ProjectChanged(project.id, project.version));
        return kept(project, viewer, veto);
    }

    private static <T extends @Nullable Object> Kept<T> kept(Project project, Viewer viewer, T veto) {
        return new Kept<>(veto, project.version, viewer.view(project));
    }

    private Optional<VetoView> find(UUID projectId, UUID companyId) {
        return vetoes("and company_id = :company", projectId, Map.of("company", companyId)).stream()
                .findFirst();
    }

    private long count(UUID projectId) {
        return (Long) database.createNativeQuery(
                        "select count(*) from project_vetoes where project_id = :project", Long.class)
                .setParameter("project", projectId)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<VetoView> vetoes(String narrowed, UUID projectId, Map<String, Object> values) {
        Query query = database.createNativeQuery(
                        "select company_id, reason from project_vetoes where project_id = :project " + narrowed
                                + " order by company_id",
                        Tuple.class)
                .setParameter("project", projectId);
        values.forEach(query::setParameter);
        List<Tuple> rows = query.getResultList();
        return rows.stream()
                .map(row -> new VetoView(row.get(0, UUID.class), row.get(1, String.class)))
                .toList();
    }
}
