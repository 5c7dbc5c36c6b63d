package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.organisation.People;

/** Projects as a viewer sees them, with what lies in other tables. */
@ApplicationScoped
class ProjectViews {

    private final Needs needs;
    private final People people;

    ProjectViews(Needs needs, People people) {
        this.needs = needs;
        this.people = people;
    }

    ProjectView of(Project project, Viewer viewer) {
        return views(List.of(project), viewer, true).getFirst();
    }

    /** Rows of a list. */
    List<ProjectView> of(List<Project> projects, Viewer viewer) {
        return views(projects, viewer, false);
    }

    private List<ProjectView> views(List<Project> projects, Viewer viewer, boolean alone) {
        Map<UUID, List<Need>> sought = needs.ofAll(projects);
        Map<UUID, String> names = people.organisationNames(
                projects.stream().map(project -> project.publisherId).distinct().toList());
        return projects.stream()
                .map(project -> ProjectView.of(
                        project,
                        sought.getOrDefault(project.id, List.of()),
                        names.get(project.publisherId),
                        viewer,
                        alone))
                .toList();
    }
}
