package org.emining.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.emining.project.ProjectFacts;

/** Projects as the formula sees them, read again when their version has changed. */
@ApplicationScoped
class KnownProjects {

    private static final int MOST = 2_000;

    private final Snapshot snapshot;
    private final ProjectReader reader;
    private final Cache<UUID, RankedProject> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    KnownProjects(Snapshot snapshot, ProjectReader reader) {
        this.snapshot = snapshot;
        this.reader = reader;
    }

    /**
     * The project as it is now; empty if it needs nothing.
     *
     * @param facts of this moment
     */
    Optional<RankedProject> find(ProjectFacts facts) {
        RankedProject project = known.getIfPresent(facts.id());
        if (project != null && project.version() == facts.version()) {
            return Optional.of(project);
        }
        // Whoever asks inside a transaction holds the project; another connection could be one too many.
        Optional<RankedProject> read = QuarkusTransaction.isActive()
                ? snapshot.look(connection -> reader.one(connection, facts.id()))
                : snapshot.read(connection -> reader.one(connection, facts.id()));
        read.ifPresent(fresh -> known.put(facts.id(), fresh));
        return read;
    }
}
