package org.emining.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What of a receipt tells nothing of whose it is: no company, no country, no gates (a closed partner list is about the
 * country), no ticket, no day on which a certificate ends, no firm of a consortium. What is taken is named here; what
 * receipts come to hold later is left out until it is.
 */
@Schema(
        name = "TechnicalReceipt",
        description =
                "What of a receipt tells nothing of whose it is; for reviewers who judge blind. The score is of the"
                        + " criteria shown: without what COUNTRY adds.")
public record TechnicalReceipt(
        @Schema(description = "The day on which expiries were judged.")
        LocalDate assessedOn,

        @Schema(description = "The needs, in the publisher's order.", maxItems = 60)
        List<FitRows.ForNeed> needs,

        @Schema(description = "Without what the firm invests.")
        FitRows.ForCapacity capacity,

        @Schema(description = "Without the last days of certificates.")
        FitRows.ForResponsibility responsibility,

        @Schema(description = "All but COUNTRY.", maxItems = 6)
        List<RankedThings.CriterionPoints> criteria,

        @Schema(description = "People see it divided by a million.", minimum = "0", maximum = "100000000")
        long score,

        @Schema(description = "How many needs are met with the very mineral and stage.", minimum = "0", maximum = "60")
        int exactNeeds) {

    /** The same members of a receipt as it was frozen. @param whole is not changed */
    public static JsonNode of(JsonNode whole) {
        ObjectNode receipt = whole.path("receipt").deepCopy();
        receipt.retain("assessedOn", "needs", "capacity", "responsibility", "criteria", "score", "exactNeeds");
        if (receipt.path("capacity") instanceof ObjectNode capacity) {
            capacity.remove("ticket");
        }
        receipt.path("responsibility").path("asked").forEach(asked -> {
            if (asked instanceof ObjectNode certificate) {
                certificate.remove("expiresOn");
            }
        });
        for (Iterator<JsonNode> criteria = receipt.path("criteria").elements(); criteria.hasNext(); ) {
            if (criteria.next().path("code").asText().equals("COUNTRY")) {
                criteria.remove();
            }
        }
        long shown = 0;
        for (JsonNode criterion : receipt.path("criteria")) {
            shown += criterion.path("points").asLong();
        }
        receipt.put("score", shown);
        return receipt;
    }
}
