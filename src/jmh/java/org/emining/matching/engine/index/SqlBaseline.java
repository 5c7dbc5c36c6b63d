package org.emining.matching.engine.index;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ticket;
import org.emining.testsupport.SyntheticWorld;
import org.postgresql.PGConnection;
import org.postgresql.PGStatement;

/**
 * The same question put to PostgreSQL in the best form found: one narrow table of what every firm has, read from end to end
 * for the count and an upper bound; the exact score, from indexed tables, for the few with the largest bounds; prepared,
 * all in memory, one process. What the client knows beforehand (cells, points, who is barred) it passes as numbers.
 */
final class SqlBaseline implements AutoCloseable {
    /** As many as are scored at first; should the last bound be above the last score shown, four times as many. */
    private static final int SHORTLIST = 64;

    private static final int CHUNK = 10_000;
    private static final String TABLES = """
            create unlogged table firm (c0 bigint, c1 bigint, c2 bigint, c3 bigint, c4 bigint, c5 bigint, n int,
                suspended boolean, stated boolean, home smallint, finance smallint, present bigint);
            create unlogged table capability (n int, cell smallint, facilities int);
            create unlogged table presence (n int, country smallint, facilities int);
            create unlogged table ticket (n int, least bigint, most bigint);
            create unlogged table certificate (n int, scheme text, expires date);
            """;
    private static final String INDEXES = """
            create index on firm (n); create index on capability (n); create index on presence (n, country);
            create index on ticket (n); create index on certificate (n);
            """;

    private final EmbeddedPostgres server;
    private final Connection connection;
    private final long process;
    private final SqlQuestions questions;
    private final Map<UUID, PreparedStatement> statements = new HashMap<>();
    private final Map<String, StringBuilder> rows = new HashMap<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Map<UUID, List<Integer>> byOrganisation = new HashMap<>();

    SqlBaseline(SyntheticWorld world, Policy policy, int firms) throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("work_mem", "128MB")
                .setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("fsync", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        connection = server.getPostgresDatabase().getConnection();
        process = connection.unwrap(PGConnection.class).getBackendPID();
        questions = new SqlQuestions(policy, world.reference());
        fill(world, firms);
    }

    /** The best scores and how many firms are eligible. */
    record Answer(List<Integer> scores, int eligible) {}

    Answer top(ProjectProfile project, int count) throws SQLException {
        PreparedStatement statement = statements.get(project.id());
        if (statement == null) {
            statement = connection.prepareStatement(questions.text(project, barred(project)));
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            statements.put(project.id(), statement);
        }
        for (int shortlist = SHORTLIST; ; shortlist *= 4) {
            statement.setInt(1, shortlist);
            try (var row = statement.executeQuery()) {
                row.next();
                List<Integer> scores = List.of((Integer[]) row.getArray(1).getArray());
                List<Integer> best = scores.subList(0, Math.min(count, scores.size()));
                if (scores.size() < shortlist || best.getLast() >= row.getInt(2)) {
                    return new Answer(best, row.getInt(3));
                }
            }
        }
    }

    /** CPU time of the database's process for this connection so far, in ticks of ten milliseconds. */
    long cpuMillis() throws IOException {
        String[] columns = Files.readString(Path.of("/proc/" + process + "/stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return 10 * (Long.parseLong(columns[11]) + Long.parseLong(columns[12]));
    }

    private int[] barred(ProjectProfile project) {
        var barred = new ArrayList<>(byOrganisation.getOrDefault(project.publisher(), List.of()));
        project.vetoed().stream().filter(numbers::containsKey).map(numbers::get).forEach(barred::add);
        return barred.stream().mapToInt(Integer::intValue).toArray();
    }

    private void fill(SyntheticWorld world, int firms) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
            for (int n = 0; n < firms; n++) {
                add(n, world.firm(n));
                if (n % CHUNK == CHUNK - 1 || n == firms - 1) {
                    copy();
                }
            }
            statement.execute(INDEXES);
            statement.execute("vacuum (analyze, freeze)");
        }
    }

    private void add(int n, FirmProfile firm) {
        numbers.put(firm.id(), n);
        if (firm.organisation() != null) {
            byOrganisation
                    .computeIfAbsent(firm.organisation(), any -> new ArrayList<>())
                    .add(n);
        }
        long[] cells = new long[6];
        for (Capability able : firm.capabilities()) {
            int cell = questions.cell(able.cell());
            cells[cell >> 6] |= 1L << cell;
            row("capability", n, cell, able.facilities());
        }
        long present = 0;
        if (firm.presence() != null) {
            for (var there : firm.presence().entrySet()) {
                int country = questions.country(there.getKey());
                present |= 1L << country;
                row("presence", n, country, there.getValue());
            }
        }
        Ticket ticket = firm.ticket();
        if (ticket != null) {
            row("ticket", n, ticket.minUsd(), ticket.maxUsd());
        }
        if (firm.certificates() != null) {
            for (Certificate held : firm.certificates()) {
                row("certificate", n, held.scheme(), held.expiresOn());
            }
        }
        Boolean finance = firm.homeFinance();
        row(
                "firm",
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                n,
                firm.suspended(),
                ticket != null || firm.certificates() != null,
                firm.homeCountry() == null ? 0 : questions.country(firm.homeCountry()),
                finance == null ? 0 : finance ? 2 : 1,
                present);
    }

    private void row(String table, Object... values) {
        StringBuilder text = rows.computeIfAbsent(table, any -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
        }
        text.append('\n');
    }

    private void copy() throws SQLException, IOException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : rows.entrySet()) {
            byte[] text = table.getValue().toString().getBytes(StandardCharsets.UTF_8);
            copy.copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(text));
            table.getValue().setLength(0);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        server.close();
    }
}
