package org.emining.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.emining.catalogue.Minerals;
import org.emining.catalogue.NeedProposal;
import org.emining.catalogue.Stage;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Listing;
import org.emining.platform.web.Patches;
import org.jspecify.annotations.Nullable;

/** Projects are read, drafted and changed here; {@link ProjectMoves} moves them. */
@ApplicationScoped
@Transactional
class ProjectService {

    private static final String CAPEX = "capex";
    private static final String CAPEX_USD = "capexUsd";
    private static final Set<String> CHANGEABLE_IN_PUBLIC = Set.of("riskDisclosure", "siteLinks", "summary");

    private final Projects projects;
    private final Needs needs;
    private final ProjectSearch search;
    private final ProjectViews views;
    private final Minerals minerals;
    private final Patches patches;
    private final Event<ProjectEvent> events;
    private final DatabaseClock clock;

    ProjectService(
            Projects projects,
            Needs needs,
            ProjectSearch search,
            ProjectViews views,
            Minerals minerals,
            Patches patches,
            Event<ProjectEvent> events,
            DatabaseClock clock) {
        this.projects = projects;
        this.needs = needs;
        this.search = search;
        this.views = views;
        this.minerals = minerals;
        this.patches = patches;
        this.events = events;
        this.clock = clock;
    }

    List<ProjectView> page(Viewer viewer, ProjectFilter filter, Listing.Wanted wanted, int count) {
        return views.of(search.page(viewer, filter, wanted, count), viewer);
    }

    /** A view and the name of it, see {@link Viewer#view}. */
    record Seen(ProjectView project, String view) {}

    Seen read(Viewer viewer, UUID id) {
        Project project = ProjectAccess.see(viewer, projects.findById(id));
        return new Seen(views.of(project, viewer), viewer.view(project));
    }

    /** Somebody who sees the project and may do this to it in one state or another; see {@link ProjectAccess#act}. */
    void authorise(Viewer viewer, UUID id, ProjectAction action) {
        ProjectAccess.act(viewer, ProjectAccess.see(viewer, projects.findById(id)), action);
    }

    boolean sees(Viewer viewer, UUID id) {
        return projects.findByIdOptional(id).filter(viewer::sees).isPresent();
    }

    /** The needs a project of these minerals and stages would get if its publisher named none. */
    List<NeedProposal> proposals(Viewer viewer, UUID id) {
        return proposals(ProjectAccess.see(viewer, projects.findById(id)));
    }

    Seen draft(Viewer viewer, Requests.ProjectDraft draft) {
        Project project = new Project(Ids.next(), viewer.actor().organisation(), draft);
        projects.persistAndFlush(project);
        projects.refresh(project);
        seek(project, draft.needs());
        events.fire(new ProjectEvent.ProjectDrafted(project.id, project.version));
        return new Seen(views.of(project, viewer), viewer.view(project));
    }

    /**
     * Lays a merge-patch over the project.
     *
     * @throws DomainException {@code stale-version}; {@code move-not-allowed} in a state in which nothing may be changed;
     *     {@code constraint-violation}, also for a field that may not be changed any more
     */
    Seen change(Viewer viewer, UUID id, long version, ObjectNode patch) {
        Project project = ProjectAccess.see(viewer, projects.findById(id));
        ProjectAccess.permit(viewer, project, version, ProjectAction.CHANGE);
        if (!projects.touch(project, clock.now())) {
            throw stale(viewer, project);
        }
        projects.refresh(project);
        if (project.status == ProjectStatus.DRAFT) {
            rewrite(viewer, project, patch);
        } else {
            amend(project, patch);
        }
        projects.flush();
        events.fire(new ProjectEvent.ProjectChanged(project.id, project.version));
        return new Seen(views.of(project, viewer), viewer.view(project));
    }

    /** Lays over the project what of a merge-patch says something else. @return whether anything did */
    boolean update(Viewer viewer, UUID id, ObjectNode patch) {
        Project project = ProjectAccess.see(viewer, projects.findById(id));
        Requests.ProjectDraft before = project.draft(needs.of(project));
        ObjectNode different = patches.difference(before, patch, Requests.ProjectDraft.class, "minerals");
        // Where the capex is in USD this is left out of the draft, and was compared with nothing.
        if (!different.has(CAPEX) && isCapex(different.path(CAPEX_USD), project.capexUsd)) {
            different.remove(CAPEX_USD);
        }
        if (!different.isEmpty()) {
            change(viewer, id, project.version, different);
        }
        return !different.isEmpty();
    }

    private static boolean isCapex(JsonNode said, @Nullable BigDecimal known) {
        return said.isTextual() && known != null && known.compareTo(new BigDecimal(said.textValue())) == 0;
    }

    private void rewrite(Viewer viewer, Project project, ObjectNode patch) {
        Requests.ProjectDraft draft =
                patches.apply(project.draft(needs.of(project)), patch, Requests.ProjectDraft.class);
        ProjectAccess.draft(viewer.actor(), draft.province());
        project.write(draft);
        seek(project, draft.needs());
    }

    private void amend(Project project, ObjectNode patch) {
        Faults faults = new Faults();
        patch.properties().forEach(member -> {
            String field = member.getKey();
            boolean mayChange = CHANGEABLE_IN_PUBLIC.contains(field);
            faults.check(mayChange, "/" + field.replace("~", "~0").replace("/", "~1"), "fixed", shown())
                    .check(!mayChange || !member.getValue().isNull(), "/" + field, "not-null");
        });
        faults.throwIfAny();
        project.write(patches.apply(project.publishedPart(), patch, Requests.PublishedPart.class));
    }

    private static String shown() {
        return String.join(", ", new TreeSet<>(CHANGEABLE_IN_PUBLIC));
    }

    private DomainException stale(Viewer viewer, Project project) {
        projects.refresh(project);
        return EntityTags.stale(project.version, viewer.view(project));
    }

    private void seek(Project project, @Nullable List<Need> wanted) {
        needs.replace(
                project.id,
                wanted != null
                        ? wanted
                        : proposals(project).stream()
                                .map(proposal -> new Need(proposal.mineral(), proposal.stage(), proposal.weight()))
                                .toList());
    }

    private List<NeedProposal> proposals(Project project) {
        Set<Stage> present = EnumSet.noneOf(Stage.class);
        present.addAll(project.stages());
        return NeedProposal.of(
                project.minerals.stream()
                        .flatMap(mineral -> minerals.find(mineral.mineral()).stream())
                        .toList(),
                present);
    }
}
