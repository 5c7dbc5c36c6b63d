package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Moves projects from state to state, as {@link ProjectFlow} lets them. */
@ApplicationScoped
@Transactional
class ProjectMoves {

    private final Projects projects;
    private final Needs needs;
    private final ProjectViews views;
    private final Event<ProjectEvent> events;
    private final DatabaseClock clock;

    ProjectMoves(Projects projects, Needs needs, ProjectViews views, Event<ProjectEvent> events, DatabaseClock clock) {
        this.projects = projects;
        this.needs = needs;
        this.views = views;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param reason for the moves that need one
     * @throws DomainException {@code not-found}, {@code forbidden} or {@code conflict-of-interest} by who asks;
     *     {@code stale-version}; {@code move-not-allowed}; {@code constraint-violation} for a submission that lacks
     *     something
     */
    ProjectService.Seen move(Viewer viewer, UUID id, long version, ProjectAction action, @Nullable String reason) {
        Project project = ProjectAccess.see(viewer, projects.findById(id));
        ProjectAccess.act(viewer, project, action);
        ProjectFlow.Move move = ProjectAccess.permit(viewer, project, version, action);
        Faults faults = action == ProjectAction.SUBMIT ? Completeness.of(project, needs.of(project)) : new Faults();
        faults.check(reason != null || !move.reasoned(), "/reason", "not-null").throwIfAny();
        Instant now = clock.now();
        boolean first = action == ProjectAction.PUBLISH && project.publishedAt == null;
        Projects.Standing standing = new Projects.Standing(
                move.to(),
                reason,
                action == ProjectAction.SUBMIT ? viewer.actor().member() : project.submittedBy,
                first ? now : project.publishedAt);
        boolean moved = projects.move(project, standing, now);
        projects.refresh(project);
        if (!moved) {
            throw EntityTags.stale(project.version, viewer.view(project));
        }
        events.fire(event(project, action, reason));
        return new ProjectService.Seen(views.of(project, viewer), viewer.view(project));
    }

    private static ProjectEvent event(Project project, ProjectAction action, @Nullable String reason) {
        UUID id = project.id;
        long version = project.version;
        return switch (action) {
            case CHANGE, VETO -> new ProjectEvent.ProjectChanged(id, version);
            case SUBMIT -> new ProjectEvent.ProjectSubmitted(id, version);
            case PUBLISH -> new ProjectEvent.ProjectPublished(id, version);
            case RETURN -> new ProjectEvent.ProjectReturned(id, version, given(reason));
            case PAUSE -> new ProjectEvent.ProjectPaused(id, version, given(reason));
            case RESUME -> new ProjectEvent.ProjectResumed(id, version, given(reason));
            case CLOSE -> new ProjectEvent.ProjectClosed(id, version, given(reason));
        };
    }

    // A move of the flow that is to be reasoned is never made without.
    private static String given(@Nullable String reason) {
        return Objects.requireNonNull(reason);
    }
}
