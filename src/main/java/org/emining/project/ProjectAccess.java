package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.organisation.People;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * Who may see and do what with projects. Everybody reads published and paused ones. Drafts are their publisher's, from
 * submission on reviewers of the province and of the federation see them; the operator and auditors see all.
 */
@ApplicationScoped
class ProjectAccess {

    private final People people;

    ProjectAccess(People people) {
        this.people = people;
    }

    Viewer viewer(Actor actor) {
        UUID member = actor.memberId();
        return new Viewer(actor, actor.is(Role.REVIEWER) && member != null ? people.membershipsOf(member) : List.of());
    }

    /** @throws DomainException {@code not-found} for a project that the viewer may not know of, and for none */
    static Project see(Viewer viewer, @Nullable Project project) {
        if (project == null || !viewer.sees(project)) {
            throw DomainException.notFound();
        }
        return project;
    }

    /** A publisher drafts in its own province, a federal one in any. @throws DomainException {@code forbidden} */
    static void draft(Actor actor, @Nullable String province) {
        actor.require(Role.PUBLISHER);
        String jurisdiction = actor.jurisdiction();
        if (province != null && !province.equals(jurisdiction) && !Actor.FEDERATION.equals(jurisdiction)) {
            throw actor.outOfJurisdiction(province);
        }
    }

    /**
     * Somebody who may do this to this project in one state or another.
     *
     * @throws DomainException {@code conflict-of-interest} for a reviewer tied to the publishing side, {@code forbidden}
     *     for others
     */
    static void act(Viewer viewer, Project project, ProjectAction action) {
        Set<Party> parties = viewer.parties(project);
        if (!ProjectFlow.everAllows(action, parties)) {
            boolean tied = parties.contains(Party.REVIEWER)
                    && ProjectFlow.everAllows(action, EnumSet.of(Party.INDEPENDENT_REVIEWER));
            throw tied
                    ? DomainException.of(ErrorCode.CONFLICT_OF_INTEREST)
                    : forbidden(viewer.actor(), project, action);
        }
    }

    // A reviewer of another province is told so, where reviewers are the ones who do this.
    private static DomainException forbidden(Actor actor, Project project, ProjectAction action) {
        String province = project.province;
        boolean reviewers = ProjectFlow.everAllows(action, EnumSet.of(Party.REVIEWER, Party.INDEPENDENT_REVIEWER));
        return province != null && reviewers && actor.is(Role.REVIEWER)
                ? actor.outOfJurisdiction(province)
                : actor.forbidden();
    }

    /**
     * The move, if the viewer looked at the present version and the move is possible from its state.
     *
     * @throws DomainException {@code stale-version}, {@code move-not-allowed}
     */
    static ProjectFlow.Move permit(Viewer viewer, Project project, long version, ProjectAction action) {
        if (project.version != version) {
            throw EntityTags.stale(project.version, viewer.view(project));
        }
        return ProjectFlow.find(project.status, action)
                .filter(move -> viewer.allowed(project).contains(action))
                .orElseThrow(
                        () -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, project.status.name(), action.name()));
    }

    /** @throws DomainException {@code not-found} for all but the publisher: vetoes are nobody else's business */
    static Project keepVetoes(Viewer viewer, @Nullable Project project) {
        if (project == null || !viewer.publishes(project)) {
            throw DomainException.notFound();
        }
        return project;
    }

    /** The publisher's own, and auditors. @throws DomainException {@code not-found} for others */
    static Project readVetoes(Viewer viewer, @Nullable Project project) {
        return project != null && viewer.actor().is(Role.AUDITOR) ? project : keepVetoes(viewer, project);
    }
}
