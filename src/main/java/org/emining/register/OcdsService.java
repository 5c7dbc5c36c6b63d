package org.emining.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.platform.error.DomainException;
import org.emining.platform.time.DatabaseClock;

/** Projects with their entries of the register, as releases. */
@ApplicationScoped
@Transactional
class OcdsService {

    private final OcdsProjects projects;
    private final Register register;
    private final OcdsReleases releases;
    private final DatabaseClock clock;

    OcdsService(OcdsProjects projects, Register register, OcdsReleases releases, DatabaseClock clock) {
        this.projects = projects;
        this.register = register;
        this.releases = releases;
        this.clock = clock;
    }

    /** A release with the id of its project. */
    record Released(UUID project, OcdsRelease release) {}

    /** In the order of the ids of projects. */
    List<Released> after(UUID project, int count) {
        Instant now = clock.now();
        return released(projects.after(project, now, count), now);
    }

    /** @throws DomainException {@code not-found} for a project that is neither public nor in the register */
    OcdsRelease one(UUID project) {
        Instant now = clock.now();
        return released(projects.one(project, now), now).stream()
                .findFirst()
                .orElseThrow(DomainException::notFound)
                .release();
    }

    private List<Released> released(List<OcdsProjects.Told> told, Instant now) {
        Map<UUID, List<RegisterEntry>> entries =
                register.brief(told.stream().map(OcdsProjects.Told::id).toList(), now).stream()
                        .collect(Collectors.groupingBy(RegisterEntry::projectId));
        return told.stream()
                .map(project ->
                        new Released(project.id(), releases.of(project, entries.getOrDefault(project.id(), List.of()))))
                .toList();
    }
}
