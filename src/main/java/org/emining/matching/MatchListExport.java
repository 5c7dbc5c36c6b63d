package org.emining.matching;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Fit;
import org.emining.platform.web.Csv;
import org.jspecify.annotations.Nullable;

/**
 * Match lists written out, some at a time. As NDJSON a line is a list; as CSV a record is a firm of a list, and a list
 * without firms has none.
 */
@Singleton
class MatchListExport {

    static final String NDJSON = "application/x-ndjson";
    static final String CSV = Csv.TYPE;

    /** In this order for good; new ones come last. */
    static final List<String> COLUMNS = Stream.of(
                    Stream.of("projectId", "projectName", "province", "rank", "companyId", "companyName"),
                    Stream.of("country", "countryBasis", "companyStatus", "score", "scoreUpTo", "exactNeeds"),
                    Stream.of("mineralPoints", "stagePoints", "countryPoints"),
                    Stream.of("trackRecordPoints", "capacityPoints", "responsibilityPoints"),
                    Stream.of("unknown", "eligibleCount", "policyVersion", "assessedOn", "basis", "computedAt"))
            .flatMap(columns -> columns)
            .toList();

    private static final List<Criterion> CRITERIA = List.of(
            Criterion.MINERAL,
            Criterion.STAGE,
            Criterion.COUNTRY,
            Criterion.TRACK_RECORD,
            Criterion.CAPACITY,
            Criterion.RESPONSIBILITY);
    private static final int AT_ONCE = 10;

    private final MatchListService service;
    private final ObjectMapper json;

    MatchListExport(MatchListService service, ObjectMapper json) {
        this.service = service;
        this.json = json;
    }

    /** How one list is written. */
    private interface Form {
        void write(MatchListView list, Writer to) throws IOException;
    }

    /** @throws IOException when the client is gone, or the operation was deleted meanwhile: half a file is none */
    void write(OperationView operation, boolean csv, OutputStream stream) throws IOException {
        Writer to = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        if (csv) {
            Csv.write(COLUMNS, to);
        }
        Form form = csv ? MatchListExport::records : this::line;
        int written = 0;
        List<MatchLists.Placed> some = service.lists(operation.id(), 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (MatchLists.Placed placed : some) {
                form.write(placed.list(), to);
            }
            written += some.size();
            some = service.lists(operation.id(), some.getLast().place(), AT_ONCE);
        }
        OperationView.Progress made = operation.progress();
        if (written != made.done() - made.leftOut()) {
            throw new IOException("the results were deleted while they were sent");
        }
        to.flush();
    }

    private void line(MatchListView list, Writer to) throws IOException {
        to.write(json.writeValueAsString(list));
        to.write('\n');
    }

    private static void records(MatchListView list, Writer to) throws IOException {
        for (RankingView.Row row : list.items()) {
            Csv.write(cells(list, row), to);
        }
    }

    private static List<String> cells(MatchListView list, RankingView.Row row) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        add(cells, list.project().id(), list.project().name(), list.project().province(), row.rank());
        RankedThings.CompanyReference company = row.company();
        add(cells, company.id(), company.name(), company.country(), company.countryBasis(), company.status());
        add(cells, row.score(), row.scoreUpTo(), row.exactNeeds());
        for (Criterion criterion : CRITERIA) {
            add(cells, points(row, criterion));
        }
        String unknown = row.criteria().stream()
                .filter(criterion -> criterion.state() == Fit.State.UNKNOWN)
                .map(criterion -> criterion.code().name())
                .collect(Collectors.joining(" "));
        add(cells, unknown, list.eligibleCount(), list.policy().version(), list.assessedOn(), list.basis());
        add(cells, Csv.instant(list.computedAt()));
        return cells;
    }

    private static @Nullable Long points(RankingView.Row row, Criterion code) {
        return row.criteria().stream()
                .filter(criterion -> criterion.code() == code)
                .map(RankedThings.CriterionPoints::points)
                .findFirst()
                .orElse(null);
    }

    private static void add(List<String> cells, @Nullable Object... values) {
        for (Object value : values) {
            cells.add(value == null ? "" : value.toString());
        }
    }
}
