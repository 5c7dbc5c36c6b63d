package org.emining.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.platform.Ids;

/** The needs of all projects. */
@ApplicationScoped
class Needs implements PanacheRepositoryBase<ProjectNeed, UUID> {

    /** The needs of one project, in the order they were declared. */
    List<Need> of(Project project) {
        return ofAll(List.of(project)).getOrDefault(project.id, List.of());
    }

    /** The same for many projects; one without needs is not in the map. */
    Map<UUID, List<Need>> ofAll(Collection<Project> projects) {
        return projects.isEmpty()
                ? Map.of()
                : list(
                                "projectId in ?1 order by projectId, place",
                                projects.stream().map(project -> project.id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                need -> need.projectId, Collectors.mapping(Need::of, Collectors.toList())));
    }

    void replace(UUID projectId, List<Need> needs) {
        delete("projectId", projectId);
        for (int place = 0; place < needs.size(); place++) {
            persist(new ProjectNeed(Ids.next(), projectId, place, needs.get(place)));
        }
    }
}
