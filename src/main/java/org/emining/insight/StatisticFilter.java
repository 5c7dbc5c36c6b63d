package org.emining.insight;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.catalogue.CodeLists;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What a statistic may be asked for; which of it one takes, its definition says. */
public class StatisticFilter {

    private static final String MONTH = "[0-9]{4}-[0-9]{2}";

    @QueryParam("from")
    @Parameter(
            description = "The first month of what happened, YYYY-MM; months begin in Pakistan. Left out: the first.",
            schema = @Schema(pattern = "^" + MONTH + "$", maxLength = 7, examples = "2026-01"))
    @Nullable
    String from;

    @QueryParam("to")
    @Parameter(
            description = "The last month, YYYY-MM. Left out: the present one.",
            schema = @Schema(pattern = "^" + MONTH + "$", maxLength = 7, examples = "2026-12"))
    @Nullable
    String to;

    @QueryParam("province")
    @Parameter(
            description = "Code of the list `provinces`.",
            schema = @Schema(pattern = "^PK-[A-Z]{2}$", maxLength = 5))
    @Nullable
    String province;

    @QueryParam("mineral")
    @Parameter(description = "Code of the list `minerals`, that the project needs.", schema = @Schema(maxLength = 60))
    @Nullable
    String mineral;

    @QueryParam("stage")
    @Parameter(
            description = "Code of the list `stages`, that the project needs; of the mineral, where one is named.",
            schema = @Schema(maxLength = 60))
    @Nullable
    String stage;

    @QueryParam("country")
    @Parameter(
            description = "Code of the list `countries`: the home of the firm, where it is known.",
            schema = @Schema(pattern = "^[A-Z]{2}$", maxLength = 2))
    @Nullable
    String country;

    @QueryParam("by")
    @Parameter(
            description = "By what rows are counted apart: one of `by` of the definition. Left out: its first.",
            schema = @Schema(maxLength = 20, examples = "PROVINCE"))
    @Nullable
    String by;

    /** @throws DomainException {@code unknown-parameter} for what the statistic does not take */
    void check(Definition definition, CodeLists lists) {
        List<String> known = definition.parameters();
        List<Fault> unknown = given().keySet().stream()
                .filter(name -> !known.contains(name))
                .map(name -> known.isEmpty()
                        ? Fault.inParameter(name, "no-parameters")
                        : Fault.inParameter(name, "unknown-parameter", String.join(", ", known)))
                .toList();
        if (!unknown.isEmpty()) {
            throw DomainException.of(ErrorCode.UNKNOWN_PARAMETER, unknown);
        }
        Parameters.refuse(lists.faultOf("province", province, CodeLists.PROVINCES));
        Parameters.refuse(lists.faultOf("mineral", mineral, CodeLists.MINERALS));
        Parameters.refuse(lists.faultOf("stage", stage, CodeLists.STAGES));
        Parameters.refuse(lists.faultOf("country", country, CodeLists.COUNTRIES));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "from", from);
        put(given, "to", to);
        put(given, "province", province);
        put(given, "mineral", mineral);
        put(given, "stage", stage);
        put(given, "country", country);
        put(given, "by", by);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        if (value != null) {
            given.put(name, value);
        }
    }

    /** @throws DomainException {@code invalid-parameter} for what is no month, or no dimension of the statistic */
    Asked asked(Definition definition, Reader reader, Instant now, Places places) {
        YearMonth first = month("from", from);
        YearMonth last = month("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            Parameters.refuse(Optional.of(Fault.inParameter("to", "not-before", first.toString())));
        }
        return new Asked(first, last, province, mineral, stage, country, dimension(definition), reader, now, places);
    }

    private static @Nullable YearMonth month(String name, @Nullable String value) {
        try {
            YearMonth month = value == null ? null : value.matches(MONTH) ? YearMonth.parse(value) : null;
            if (value == null || (month != null && month.getYear() >= 1970 && month.getYear() < 2200)) {
                return month;
            }
        } catch (DateTimeParseException thirteenth) {
            // Refused like what is no month at all.
        }
        throw DomainException.of(ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter(name, "type", "YYYY-MM")));
    }

    private @Nullable Dimension dimension(Definition definition) {
        if (by == null) {
            return definition.by().isEmpty() ? null : definition.by().getFirst();
        }
        return definition.by().stream()
                .filter(dimension -> dimension.name().equals(by))
                .findFirst()
                .orElseThrow(() -> DomainException.of(
                        ErrorCode.INVALID_PARAMETER,
                        List.of(Fault.inParameter(
                                "by",
                                "one-of",
                                String.join(
                                        ", ",
                                        definition.by().stream().map(Enum::name).toList())))));
    }
}
