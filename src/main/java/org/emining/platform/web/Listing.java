package org.emining.platform.web;

import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** What lists of things with a name and a time of change can be asked for beside their own filters. */
public class Listing {

    private static final int LONGEST = 1_000;

    @QueryParam("updatedFrom")
    @Parameter(
            description =
                    "Changed at this instant or later (RFC 3339 in UTC). To hear of every change, follow `/changes`.",
            schema = @Schema(format = "date-time", maxLength = 30))
    @Nullable
    String updatedFrom;

    @QueryParam("updatedBefore")
    @Parameter(
            description = "Changed last before this instant (RFC 3339 in UTC).",
            schema = @Schema(format = "date-time", maxLength = 30))
    @Nullable
    String updatedBefore;

    @QueryParam("sort")
    @Parameter(
            description =
                    "`id`, `updatedAt` or `name` (its first 60 characters), the greatest first with a minus before it;"
                            + " left out, `id`. What is there throughout comes exactly once, whatever is written"
                            + " meanwhile; a row whose time or name changes while you turn pages changes its place, and by"
                            + " `-updatedAt` you find it at the beginning.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20, examples = "-updatedAt"))
    @Nullable
    String sort;

    @QueryParam("fields")
    @Parameter(
            description = "Only these members of each item, separated by commas; `id` is always there.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST, examples = "name,updatedAt"))
    @Nullable
    String fields;

    /**
     * What is asked for.
     *
     * @param after the place in the order at which the page before ended
     * @param fields empty for all
     */
    public record Wanted(
            Order order,
            @Nullable Instant from,
            @Nullable Instant before,
            Set<String> fields,
            @Nullable List<String> after) {

        /** Everything in the order of ids. */
        public static Wanted all() {
            return new Wanted(Order.ID, null, null, Set.of(), null);
        }

        /** The page that begins after this place. */
        public Wanted from(@Nullable List<String> place) {
            return new Wanted(order, from, before, fields, place);
        }

        /** Narrows a query. @param alias of the entity, which has an id, updatedAt and name */
        public void narrow(String alias, Conditions conditions) {
            if (from != null) {
                conditions.and(alias + ".updatedAt >= :updatedFrom", "updatedFrom", from);
            }
            if (before != null) {
                conditions.and(alias + ".updatedAt < :updatedBefore", "updatedBefore", before);
            }
            if (after != null) {
                order.begin(alias, after, conditions);
            }
        }
    }

    /**
     * What is asked for.
     *
     * @param row the record that is a row
     * @param never its members that rows never have
     * @throws DomainException {@code invalid-parameter} with everything that cannot be understood
     */
    public Wanted read(Class<? extends Record> row, String... never) {
        List<Fault> faults = new ArrayList<>();
        Instant from = instant("updatedFrom", updatedFrom, faults);
        Instant before = instant("updatedBefore", updatedBefore, faults);
        Order order = Order.of(sort);
        if (order == null) {
            faults.add(Fault.inParameter("sort", "one-of", Order.names()));
        }
        Set<String> known = Stream.of(row.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !List.of(never).contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> shown = fields == null ? Set.of() : Set.copyOf(new TreeSet<>(Arrays.asList(fields.split(",", -1))));
        if (!known.containsAll(shown)) {
            faults.add(Fault.inParameter("fields", "one-of", String.join(", ", known)));
        }
        if (fields != null && fields.length() > LONGEST) {
            faults.add(Fault.inParameter("fields", "size", 0, LONGEST));
        }
        if (!faults.isEmpty() || order == null) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
        return new Wanted(order, from, before, shown, null);
    }

    private static @Nullable Instant instant(String name, @Nullable String value, List<Fault> faults) {
        try {
            return Parameters.instant(name, value);
        } catch (DomainException fault) {
            faults.addAll(fault.faults());
            return null;
        }
    }
}
