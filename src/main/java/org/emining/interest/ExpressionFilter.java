package org.emining.interest;

import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.organisation.Actor;
import org.emining.platform.Conditions;
import org.emining.platform.error.DomainException;
import org.emining.platform.web.Listing;
import org.emining.platform.web.Order;
import org.emining.platform.web.Parameters;
import org.jspecify.annotations.Nullable;

/** What a list of expressions of interest can be asked for. */
public class ExpressionFilter extends Listing {

    @QueryParam("status")
    @Parameter(
            description = "States, separated by commas: DRAFT, SUBMITTED, DECIDED, WITHDRAWN.",
            schema = @Schema(maxLength = 200))
    @Nullable
    String status;

    @QueryParam("projectId")
    @Parameter(description = "On this project.", schema = @Schema(format = "uuid", maxLength = 36))
    @Nullable
    String projectId;

    @QueryParam("companyId")
    @Parameter(description = "By this company as lead.", schema = @Schema(format = "uuid", maxLength = 36))
    @Nullable
    String companyId;

    @QueryParam("sort")
    @Parameter(
            description = "`id`, which is the order of drafting, or `updatedAt`, the greatest first with a minus before"
                    + " it; left out, `id`. By time what changes while you turn pages changes its place.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            maxLength = 20,
                            pattern = "^-?(id|updatedAt)$",
                            examples = "-updatedAt"))
    @Nullable
    String sort;

    /** @throws DomainException {@code invalid-parameter} with everything that cannot be understood */
    Wanted listing() {
        Parameters.together(
                () -> Parameters.anyOf("status", status, InterestStatus.class),
                () -> Parameters.uuid("projectId", projectId),
                () -> Parameters.uuid("companyId", companyId),
                () -> read(sort, Order.OF_CHANGED, ExpressionView.class));
        return read(sort, Order.OF_CHANGED, ExpressionView.class);
    }

    /** Adds what is asked for to the conditions on {@code e}. */
    void narrow(Actor actor, Conditions wanted) {
        Set<InterestStatus> states = Parameters.anyOf("status", status, InterestStatus.class);
        if (!states.isEmpty()) {
            wanted.and("e.status in :states", "states", states);
        }
        UUID project = Parameters.uuid("projectId", projectId);
        if (project != null) {
            wanted.and("e.projectId = :project", "project", project);
        }
        UUID company = Parameters.uuid("companyId", companyId);
        if (company != null) {
            InterestAccess.ledBy(actor, company, wanted);
        }
    }
}
