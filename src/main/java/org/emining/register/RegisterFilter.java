package org.emining.register;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.approval.flow.MatchStatus;
import org.emining.catalogue.CodeLists;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Fields;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What part of the register is wanted. An entry that does not show what is asked for is in no answer. */
public class RegisterFilter extends Fields {

    private static final String OLDEST_FIRST = "number";
    private static final String NEWEST_FIRST = "-number";
    private static final String MEANT_BY = " Entries that do not show it are left out.";

    @QueryParam("province")
    @Parameter(
            description = "Code of the list `provinces`: whose key decides.",
            schema = @Schema(pattern = "^PK-[A-Z]{2}$", maxLength = 5))
    @Nullable
    String province;

    @QueryParam("projectId")
    @Parameter(description = "On this project.", schema = @Schema(format = "uuid", maxLength = 36))
    @Nullable
    String projectId;

    @QueryParam("status")
    @Parameter(
            description = "States, separated by commas, e.g. APPROVED,LETTER_ISSUED." + MEANT_BY,
            schema = @Schema(maxLength = 400))
    @Nullable
    String status;

    @QueryParam("country")
    @Parameter(
            description = "Country of the company, ISO 3166-1." + MEANT_BY,
            schema = @Schema(pattern = "^[A-Z]{2}$", maxLength = 2))
    @Nullable
    String country;

    @QueryParam("filedFrom")
    @Parameter(
            description = "Filed at this instant or later (RFC 3339 in UTC)." + MEANT_BY,
            schema = @Schema(format = "date-time", maxLength = 30))
    @Nullable
    String filedFrom;

    @QueryParam("filedBefore")
    @Parameter(
            description = "Filed before this instant (RFC 3339 in UTC)." + MEANT_BY,
            schema = @Schema(format = "date-time", maxLength = 30))
    @Nullable
    String filedBefore;

    @QueryParam("late")
    @Parameter(
            description = "Whether an office has let a clock of the case run out." + MEANT_BY,
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String late;

    @QueryParam("sort")
    @Parameter(
            description = "`-number`, as without it: the newest number first; or `number`: the oldest first.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 20, pattern = "^-?number$", examples = "number"))
    @Nullable
    String sort;

    /** Whether the oldest number comes first. @throws DomainException {@code invalid-parameter} for another order */
    boolean oldestFirst() {
        Parameters.refuse(
                sort == null || sort.equals(NEWEST_FIRST) || sort.equals(OLDEST_FIRST)
                        ? Optional.empty()
                        : Optional.of(Fault.inParameter("sort", "one-of", NEWEST_FIRST + ", " + OLDEST_FIRST)));
        return OLDEST_FIRST.equals(sort);
    }

    /**
     * The members that are wanted; empty for all.
     *
     * @throws DomainException {@code invalid-parameter} for what is no member, and in a form whose rows are whole
     */
    Set<String> members(boolean whole) {
        Parameters.refuse(
                fields(RegisterEntry.class, "log").isEmpty() || !whole
                        ? Optional.empty()
                        : Optional.of(Fault.inParameter("fields", "only-of-form", MediaType.APPLICATION_JSON)));
        return fields(RegisterEntry.class, "log");
    }

    /** As conditions on the columns of {@code r}, all of which hold what everybody may read. */
    Conditions wanted(CodeLists lists) {
        Conditions wanted = new Conditions();
        Parameters.together(
                () -> Parameters.refuse(lists.faultOf("province", province, CodeLists.PROVINCES)),
                () -> Parameters.refuse(lists.faultOf("country", country, CodeLists.COUNTRIES)),
                () -> Parameters.uuid("projectId", projectId),
                () -> Parameters.anyOf("status", status, MatchStatus.class),
                () -> Parameters.instant("filedFrom", filedFrom),
                () -> Parameters.instant("filedBefore", filedBefore),
                () -> Parameters.flag("late", late));
        UUID project = Parameters.uuid("projectId", projectId);
        Set<MatchStatus> states = Parameters.anyOf("status", status, MatchStatus.class);
        Instant from = Parameters.instant("filedFrom", filedFrom);
        Instant before = Parameters.instant("filedBefore", filedBefore);
        Boolean isLate = Parameters.flag("late", late);
        if (province != null) {
            wanted.and("r.province = :province", "province", province);
        }
        if (project != null) {
            wanted.and("r.project_id = :project", "project", project);
        }
        if (!states.isEmpty()) {
            wanted.and(
                    "r.status in (:states)",
                    "states",
                    states.stream().map(Enum::name).collect(Collectors.toSet()));
        }
        if (country != null) {
            wanted.and("r.country = :country", "country", country);
        }
        if (from != null) {
            wanted.and("r.filed_at >= :from", "from", from);
        }
        if (before != null) {
            wanted.and("r.filed_at < :before", "before", before);
        }
        if (isLate != null) {
            wanted.and("r.late = :late", "late", isLate);
        }
        return wanted;
    }
}
