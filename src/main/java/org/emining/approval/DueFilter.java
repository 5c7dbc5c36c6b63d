package org.emining.approval;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Listing;
import org.emining.platform.web.Order;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What the queue of cases may be asked about time, and the orders it has. */
public class DueFilter extends Listing {

    private static final List<Order> ORDERS =
            List.of(Order.FILED, Order.LAST_FILED, Order.DUE, Order.UPDATED, Order.LAST_UPDATED);

    @QueryParam("dueBefore")
    @Parameter(
            description = "With a running clock that runs out, or has run out, before this instant (RFC 3339 in UTC).",
            schema = @Schema(format = "date-time", maxLength = 30))
    @Nullable
    String dueBefore;

    @QueryParam("late")
    @Parameter(
            description = "Whether an office has let a clock of the case run out.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String late;

    @QueryParam("escalatedTo")
    @Parameter(
            description =
                    "With a missed clock that was reported to the reviewers of this jurisdiction: a province, or PK;"
                            + " for reviewers, auditors and the operator.",
            schema = @Schema(pattern = "^PK(-[A-Z]{2})?$", maxLength = 5))
    @Nullable
    String escalatedTo;

    @QueryParam("sort")
    @Parameter(
            description =
                    "`filedAt`, as without it, or `updatedAt`, the last first with a minus before it; or `clockDueAt`: what"
                            + " runs out first comes first, and what has no running clock with an end is left out. By"
                            + " `updatedAt` or `clockDueAt` what changes while you turn pages changes its place.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            maxLength = 20,
                            pattern = "^(-?filedAt|-?updatedAt|clockDueAt)$",
                            examples = "-updatedAt"))
    @Nullable
    String sort;

    /** @throws DomainException {@code invalid-parameter} with everything that cannot be understood */
    Wanted listing(CodeLists lists) {
        Parameters.together(
                () -> Parameters.instant("dueBefore", dueBefore),
                () -> Parameters.flag("late", late),
                () -> Parameters.refuse(jurisdiction(lists)),
                () -> read(sort, ORDERS, MatchView.class));
        return read(sort, ORDERS, MatchView.class);
    }

    private Optional<Fault> jurisdiction(CodeLists lists) {
        return escalatedTo == null || escalatedTo.equals(Actor.FEDERATION)
                ? Optional.empty()
                : lists.faultOf("escalatedTo", escalatedTo, CodeLists.PROVINCES);
    }

    /** Adds what is asked for to the conditions on {@code m}. */
    void narrow(Conditions wanted, Actor actor, Wanted listing) {
        Instant before = Parameters.instant("dueBefore", dueBefore);
        if (before != null) {
            wanted.and("m.clockDueAt < :before", "before", before);
        }
        Boolean isLate = Parameters.flag("late", late);
        if (isLate != null) {
            wanted.and(isLate ? "m.lateSince is not null" : "m.lateSince is null");
        }
        if (escalatedTo != null) {
            boolean office = actor.is(Role.REVIEWER) || actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
            wanted.and(office ? "1 = 1" : "1 = 0")
                    .and(
                            "exists (select 1 from MatchEscalation e where e.matchId = m.id and e.jurisdiction = :told)",
                            "told",
                            escalatedTo);
        }
        if (listing.order() == Order.DUE) {
            wanted.and("m.clockDueAt is not null");
        }
        listing.narrow("m", wanted);
    }

    /** Where a row stands in this order. */
    static List<String> place(Order order, MatchView row) {
        Instant at =
                switch (order) {
                    case DUE -> Objects.requireNonNull(row.clockDueAt());
                    case FILED, LAST_FILED -> row.filedAt();
                    default -> row.updatedAt();
                };
        return order.place(row.id(), at);
    }
}
