package org.emining.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.platform.Ids;

/** The needs of all projects. */
@ApplicationScoped
class Needs implements PanacheRepositoryBase<ProjectNeed, UUID> {

    /** The needs of one project: in the order of its minerals, along the chain, services last. */
    List<Need> of(Project project) {
        return ofAll(List.of(project)).getOrDefault(project.id, List.of());
    }

    /** The same for many projects; one without needs is not in the map. */
    Map<UUID, List<Need>> ofAll(Collection<Project> projects) {
        if (projects.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<String>> minerals = projects.stream()
                .collect(Collectors.toMap(project -> project.id, project -> project.minerals.stream()
                        .map(ProjectMineral::mineral)
                        .toList()));
        return list("projectId in ?1", minerals.keySet()).stream()
                .sorted(Comparator.comparingInt((ProjectNeed need) -> need.mineral == null ? 1 : 0)
                        .thenComparing(need -> rank(minerals.getOrDefault(need.projectId, List.of()), need))
                        .thenComparing(need -> String.valueOf(need.mineral))
                        .thenComparing(need -> need.stage))
                .collect(Collectors.groupingBy(
                        need -> need.projectId, Collectors.mapping(Need::of, Collectors.toList())));
    }

    private static int rank(List<String> minerals, ProjectNeed need) {
        int index = minerals.indexOf(need.mineral);
        return index < 0 ? minerals.size() : index;
    }

    void replace(UUID projectId, List<Need> needs) {
        delete("projectId", projectId);
        persist(needs.stream().map(need -> new ProjectNeed(Ids.next(), projectId, need)));
    }
}
