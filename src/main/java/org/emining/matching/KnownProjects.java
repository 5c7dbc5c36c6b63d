package org.emining.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Projects as the formula sees them, read again when their version has changed: one short statement tells. */
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

    /** The project as it is now; empty if it does not exist or needs nothing. */
    Optional<RankedProject> find(UUID id) {
        long version = snapshot.look(connection -> version(connection, id));
        RankedProject project = known.getIfPresent(id);
        if (project != null && project.version() == version) {
            return Optional.of(project);
        }
        // Whoever asks inside a transaction holds the project; another connection could be one too many.
        Optional<RankedProject> read = QuarkusTransaction.isActive()
                ? snapshot.look(connection -> reader.one(connection, id))
                : snapshot.read(connection -> reader.one(connection, id));
        read.ifPresent(fresh -> known.put(id, fresh));
        return read;
    }

    private static long version(Connection connection, UUID id) throws SQLException {
        try (var statement = connection.prepareStatement("select version from projects where id = ?")) {
            statement.setObject(1, id);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
