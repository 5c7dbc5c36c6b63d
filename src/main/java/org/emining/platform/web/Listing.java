package org.emining.platform.web;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** What lists of things with a time of change can be asked for beside their own filters. */
public class Listing extends Fields {

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

        /** Narrows a query. @param alias of the entity, which has an id, updatedAt and what its orders look at */
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
     * @param sort the name of one of the orders, or null for the first
     * @param row the record that is a row
     * @param never its members that rows never have
     * @throws DomainException {@code invalid-parameter} with everything that cannot be understood
     */
    protected final Wanted read(
            @Nullable String sort, List<Order> orders, Class<? extends Record> row, String... never) {
        Optional<Order> order = Order.of(sort, orders);
        Parameters.together(
                () -> Parameters.instant("updatedFrom", updatedFrom),
                () -> Parameters.instant("updatedBefore", updatedBefore),
                () -> Parameters.refuse(
                        order.isPresent()
                                ? Optional.empty()
                                : Optional.of(Fault.inParameter("sort", "one-of", Order.names(orders)))),
                () -> fields(row, never));
        return new Wanted(
                order.orElseThrow(),
                Parameters.instant("updatedFrom", updatedFrom),
                Parameters.instant("updatedBefore", updatedBefore),
                fields(row, never),
                null);
    }
}
