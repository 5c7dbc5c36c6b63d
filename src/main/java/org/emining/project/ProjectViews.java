package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects as a viewer sees them, with what lies in other tables. */
@ApplicationScoped
class ProjectViews {

    private final Projects projects;
    private final Needs needs;

    ProjectViews(Projects projects, Needs needs) {
        this.projects = projects;
        this.needs = needs;
    }

    /** The answer itself: with the public records. */
    ProjectView of(Project project, Viewer viewer) {
        return views(List.of(project), viewer, projects.records(project)).getFirst();
    }

    /** Rows of a list. */
    List<ProjectView> of(List<Project> page, Viewer viewer) {
        return views(page, viewer, null);
    }

    private List<ProjectView> views(List<Project> shown, Viewer viewer, @Nullable List<PublicRecord> records) {
        Map<UUID, List<Need>> sought = needs.ofAll(shown);
        return shown.stream()
                .map(project -> ProjectView.of(project, sought.getOrDefault(project.id, List.of()), viewer, records))
                .toList();
    }
}
