package org.emining.approval;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What the queue of cases may be asked about time, and the two orders it has. */
public class DueFilter {

    private static final String FILED_AT = "filedAt";
    private static final String CLOCK_DUE_AT = "clockDueAt";

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
                    "filedAt, as without it; or clockDueAt: what runs out first comes first, and what has no running"
                            + " clock with an end is left out.",
            schema = @Schema(pattern = "^(filedAt|clockDueAt)$", maxLength = 20))
    @Nullable
    String sort;

    /** Adds what is asked for to the conditions on {@code m}. */
    void narrow(Conditions wanted, Actor actor, CodeLists lists) {
        Instant before = Parameters.instant("dueBefore", dueBefore);
        if (before != null) {
            wanted.and("m.clockDueAt < :before", "before", before);
        }
        Boolean isLate = Parameters.flag("late", late);
        if (isLate != null) {
            wanted.and(isLate ? "m.lateSince is not null" : "m.lateSince is null");
        }
        if (escalatedTo != null) {
            Parameters.refuse(
                    escalatedTo.equals(Actor.FEDERATION)
                            ? Optional.empty()
                            : lists.faultOf("escalatedTo", escalatedTo, CodeLists.PROVINCES));
            boolean office = actor.is(Role.REVIEWER) || actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
            wanted.and(office ? "1 = 1" : "1 = 0")
                    .and(
                            "exists (select 1 from MatchEscalation e where e.matchId = m.id and e.jurisdiction = :told)",
                            "told",
                            escalatedTo);
        }
        if (byDue()) {
            wanted.and("m.clockDueAt is not null");
        }
    }

    /** Whether what runs out first comes first. */
    boolean byDue() {
        if (sort != null && !sort.equals(FILED_AT) && !sort.equals(CLOCK_DUE_AT)) {
            Parameters.refuse(Optional.of(Fault.inParameter("sort", "one-of", FILED_AT + ", " + CLOCK_DUE_AT)));
        }
        return CLOCK_DUE_AT.equals(sort);
    }

    /** The field of {@code m} that the list is ordered by. */
    String order() {
        return byDue() ? "m.clockDueAt" : "m.filedAt";
    }

    /** The next page begins after this row. */
    void after(Conditions wanted, @Nullable List<String> key) {
        if (key != null) {
            wanted.and("(" + order() + " > :at or (" + order() + " = :at and m.id > :after))")
                    .with("at", Instant.parse(key.getFirst()))
                    .with("after", UUID.fromString(key.getLast()));
        }
    }

    List<String> key(MatchView row) {
        return List.of(
                String.valueOf(byDue() ? row.clockDueAt() : row.filedAt()),
                row.id().toString());
    }
}
