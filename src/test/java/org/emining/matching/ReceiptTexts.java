package org.emining.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.UUID;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.ConsortiumReceipt;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.Receipt;
import org.jspecify.annotations.Nullable;

/** Receipts of the engine as the service would answer them, without the service. */
public final class ReceiptTexts {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private ReceiptTexts() {}

    public static String of(FirmProfile firm, Policy policy, Receipt receipt) {
        return text(view(firm, policy, receipt, null));
    }

    /** As the publisher gets it, without what the firm invests. */
    public static String withoutTickets(FirmProfile firm, Policy policy, Receipt receipt) {
        return text(view(firm, policy, receipt, null).withoutTickets());
    }

    public static String of(Consortium consortium, Policy policy, ConsortiumReceipt receipt) {
        return text(view(consortium.lead(), policy, receipt.joint(), receipt.each()));
    }

    private static ReceiptView view(FirmProfile firm, Policy policy, Receipt receipt, @Nullable List<Receipt> members) {
        boolean alone = members == null;
        RankedThings.CompanyReference company = new RankedThings.CompanyReference(
                firm.id(),
                "Firm",
                firm.homeCountry(),
                firm.homeCountry() == null ? null : "DECLARED",
                firm.suspended() ? "SUSPENDED" : "VERIFIED");
        PolicyInForce inForce = new PolicyInForce(new UUID(1, 1), 3, null, policy);
        return new ReceiptView(
                new RankedThings.ProjectReference(receipt.projectId(), "Project", "PK-BA"),
                company,
                alone && receipt.eligible() ? 1 : null,
                alone ? 1 : null,
                Receipt.SCALE,
                ReceiptView.PolicyStatement.of(inForce),
                receipt.assessedOn(),
                ReceiptBody.of(receipt),
                members == null ? null : members.stream().map(ReceiptBody::of).toList());
    }

    private static String text(ReceiptView view) {
        try {
            return JSON.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
