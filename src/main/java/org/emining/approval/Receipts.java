package org.emining.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.UUID;
import org.emining.company.CompanyDirectory;
import org.emining.interest.FilingReaders;
import org.emining.matching.TechnicalReceipt;
import org.emining.organisation.Actor;

/**
 * The frozen receipts, and what each reader of a case sees of one. They are kept whole; what a firm declares to government
 * alone is left out of the answer to those who would not see it in the company's profile either:
 *
 * <ul>
 *   <li>reviewers, auditors and the operator read all of it, byte for byte; reviewers who judge blind, until the technical
 *       view is fixed, the {@link TechnicalReceipt} alone;
 *   <li>the publisher reads no ticket, neither a firm's nor the joint one;
 *   <li>the filing side reads of its consortium the receipts of its own firms only, since nobody asked the others, and the
 *       joint ticket only when all firms are its own.
 * </ul>
 *
 * The joint fit of CAPACITY stays, because without it the score could not be followed.
 */
@ApplicationScoped
class Receipts implements PanacheRepositoryBase<MatchReceipt, UUID> {

    private final CompanyDirectory companies;
    private final ObjectMapper json;

    Receipts(CompanyDirectory companies, ObjectMapper json) {
        this.companies = companies;
        this.json = json;
    }

    String of(Actor actor, Match match) {
        String whole = findById(match.id).receipt;
        if (MatchAccess.veiled(actor, match)) {
            return technical(whole);
        }
        return MatchAccess.office(actor, match) ? whole : discreet(actor, match, whole);
    }

    private String technical(String whole) {
        try {
            return json.writeValueAsString(TechnicalReceipt.of(json.readTree(whole)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String discreet(Actor actor, Match match, String whole) {
        try {
            JsonNode view = json.readTree(whole);
            boolean filing = FilingReaders.files(actor) && actor.actsFor(match.organisationId);
            boolean allOwn = filing && own(actor, match.companyId);
            for (Iterator<JsonNode> members = view.path("members").elements(); members.hasNext(); ) {
                JsonNode member = members.next();
                if (filing
                        && own(actor, UUID.fromString(member.path("companyId").asText()))) {
                    continue;
                }
                allOwn = false;
                if (filing) {
                    members.remove();
                } else {
                    leaveOutTicket(member);
                }
            }
            if (!allOwn) {
                leaveOutTicket(view.path("receipt"));
            }
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void leaveOutTicket(JsonNode receipt) {
        if (receipt.path("capacity") instanceof ObjectNode capacity) {
            capacity.remove("ticket");
        }
    }

    private boolean own(Actor actor, UUID company) {
        return companies
                .find(company)
                .filter(facts -> actor.actsFor(facts.organisationId()))
                .isPresent();
    }
}
