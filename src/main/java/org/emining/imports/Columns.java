package org.emining.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a table may have, and what of a row each fills; docs/imports.md lists them. An empty cell says nothing,
 * like a member that is left out.
 */
final class Columns {

    private static final Columns COMPANIES = new Columns(
            Column.text(RowReader.EXTERNAL_ID, "/externalId"),
            Column.text("name", "/name"),
            Column.text("nameLatin", "/nameLatin"),
            Column.text("nameOriginalLang", "/nameOriginal/lang"),
            Column.text("nameOriginal", "/nameOriginal/value"),
            Column.text("country", "/country"),
            Column.pairs("identifiers", "/identifiers", "scheme", "value"),
            Column.cells("capabilities", "/capabilities", "facilities"),
            Column.counts("presence", "/presence", "country", "facilities"),
            Column.text("ticketMinUsd", "/ticket/minUsd"),
            Column.text("ticketMaxUsd", "/ticket/maxUsd"),
            Column.flag("homeFinance", "/homeFinance/declared"),
            Column.text("homeFinanceEvidence", "/homeFinance/evidence"),
            Column.list("wishedStages", "/wishes/stages"),
            Column.list("wishedMinerals", "/wishes/minerals"),
            Column.list("wishedCountries", "/wishes/countries"),
            Column.pairs("certificates", "/certificates", "scheme", "scope"),
            Column.text("website", "/website"),
            Column.text("contactEmail", "/contactEmail"));

    private static final Columns PROJECTS = new Columns(
            Column.text(RowReader.EXTERNAL_ID, "/externalId"),
            Column.text("name", "/name"),
            Column.text("nameOriginalLang", "/nameOriginal/lang"),
            Column.text("nameOriginal", "/nameOriginal/value"),
            Column.text("summary", "/summary"),
            Column.text("province", "/province"),
            Column.decimal("longitude", "/position/longitude"),
            Column.decimal("latitude", "/position/latitude"),
            Column.text("positionJustification", "/positionJustification"),
            Column.text("depositType", "/depositType"),
            Column.objects("minerals", "/minerals", "mineral"),
            Column.list("stagesPresent", "/stagesPresent"),
            Column.cells("needs", "/needs", "weight"),
            Column.text("capexAmount", "/capex/amount"),
            Column.text("capexCurrency", "/capex/currency"),
            Column.text("capexUsd", "/capexUsd"),
            Column.whole("partnerSharePercent", "/partnerSharePercent"),
            Column.text("partnersList", "/partners/list"),
            Column.list("partnerCountries", "/partners/countries"),
            Column.flag("localPartner", "/partners/localPartner"),
            Column.list("partnerships", "/partnerships"),
            Column.list("certificatesAsked", "/certificatesAsked"),
            Column.text("riskDisclosure", "/riskDisclosure"),
            Column.flag("publishesAnswers", "/publishesAnswers"),
            Column.flag("blindReview", "/blindReview"));

    private static final Columns PARTICIPANTS = new Columns(
            Column.text(RowReader.EXTERNAL_ID, "/externalId"),
            Column.text("projectId", "/projectId"),
            Column.text("companyId", "/companyId"),
            Column.text(Participants.NAMED, "/" + Participants.NAMED),
            Column.pairs("members", "/members", "companyId", "role"),
            Column.list("stagesOffered", "/stagesOffered"),
            Column.text("investmentAmount", "/investment/amount"),
            Column.text("investmentCurrency", "/investment/currency"),
            Column.text("investmentUsd", "/investmentUsd"),
            Column.text("startOn", "/startOn"),
            Column.text("message", "/message"));

    private final Map<String, Column> columns = new LinkedHashMap<>();

    private Columns(Column... columns) {
        Stream.of(columns).forEach(column -> this.columns.put(column.name(), column));
    }

    static Columns of(ImportKind kind) {
        return switch (kind) {
            case COMPANIES -> COMPANIES;
            case PROJECTS -> PROJECTS;
            case PARTICIPANTS -> PARTICIPANTS;
        };
    }

    List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * The names of a table's columns.
     *
     * @throws DomainException {@code content-refused} for a column that is not known or there twice, and without the one
     *     that names the rows
     */
    List<String> header(List<String> cells) {
        List<String> header = cells.stream().map(String::strip).toList();
        TreeSet<String> unknown = new TreeSet<>(header);
        unknown.removeAll(columns.keySet());
        boolean repeated = new HashSet<>(header).size() < header.size();
        if (!unknown.isEmpty() || repeated || !header.contains(RowReader.EXTERNAL_ID)) {
            throw DomainException.of(
                    ErrorCode.CONTENT_REFUSED,
                    List.of(Fault.at("", "import-header", RowReader.EXTERNAL_ID, String.join(", ", columns.keySet()))));
        }
        return header;
    }

    /** A record of a table as what a request would hold. */
    ObjectNode row(List<String> header, List<String> cells) {
        ObjectNode row = RowReader.object();
        for (int i = 0; i < header.size(); i++) {
            Column column = columns.get(header.get(i));
            String cell = cells.get(i).strip();
            if (column != null && !cell.isEmpty()) {
                column.fill(row, cell);
            }
        }
        return row;
    }

    /** The column that fills what a pointer points at, or null when there is none. */
    @Nullable
    String at(String pointer) {
        return columns.values().stream()
                .filter(column -> (pointer + "/").startsWith(column.pointer() + "/")
                        || (!pointer.isEmpty() && column.pointer().startsWith(pointer + "/")))
                .max(Comparator.comparing(column -> (pointer + "/").startsWith(column.pointer() + "/")))
                .map(Column::name)
                .orElse(null);
    }
}
