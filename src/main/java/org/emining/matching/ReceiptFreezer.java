package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.company.CompanyDirectory;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.ConsortiumReceipt;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Receipt;
import org.emining.project.ProjectDirectory;

/** Makes the receipt that a case is judged by, inside the transaction that files the case. */
@ApplicationScoped
public class ReceiptFreezer {

    private final ProjectDirectory projects;
    private final CompanyDirectory companies;
    private final Snapshot snapshot;
    private final Rankings rankings;
    private final MatchingEngine engine;
    private final ObjectMapper json;

    ReceiptFreezer(
            ProjectDirectory projects,
            CompanyDirectory companies,
            Snapshot snapshot,
            Rankings rankings,
            MatchingEngine engine,
            ObjectMapper json) {
        this.projects = projects;
        this.companies = companies;
        this.snapshot = snapshot;
        this.rankings = rankings;
        this.engine = engine;
        this.json = json;
    }

    /**
     * The receipt at this instant. The project and the companies of the case are held against change until the
     * transaction ends, so that the receipt and the case speak of the same facts. All other firms, which only the rank
     * and the count of eligible firms depend on, are as they are committed while they are read, one statement after the
     * other: this transaction began before it held anything, so it cannot be one snapshot and see the newest facts too.
     *
     * @param filedOn the day on which expiries are judged
     * @param memberCompanyIds the other firms of a consortium; empty for a single firm
     * @throws org.emining.platform.error.DomainException {@code not-found} when the project or a company does not exist
     */
    public FrozenReceipt freeze(UUID projectId, UUID leadCompanyId, List<UUID> memberCompanyIds, LocalDate filedOn) {
        projects.hold(projectId);
        companies.hold(Stream.concat(Stream.of(leadCompanyId), memberCompanyIds.stream())
                .toList());
        return snapshot.join(connection -> {
            Rankings.ForProject ranked = rankings.rank(connection, projectId, filedOn);
            return memberCompanyIds.isEmpty()
                    ? single(ranked, leadCompanyId)
                    : consortium(ranked, leadCompanyId, memberCompanyIds);
        });
    }

    private FrozenReceipt single(Rankings.ForProject ranked, UUID company) {
        Firm firm = ranked.firm(company);
        PolicyInForce policy = ranked.basis().policy();
        Receipt receipt = engine.receipt(
                ranked.project().profile(),
                firm.profile(),
                policy.content(),
                ranked.basis().assessedOn());
        return frozen(
                ReceiptView.of(new Rankings.Place(ranked.basis(), ranked.project(), firm, ranked.ranking(), receipt)));
    }

    private FrozenReceipt consortium(Rankings.ForProject ranked, UUID lead, List<UUID> members) {
        PolicyInForce policy = ranked.basis().policy();
        List<FirmProfile> others =
                members.stream().map(member -> ranked.firm(member).profile()).toList();
        Consortium consortium = new Consortium(ranked.firm(lead).profile(), others);
        ConsortiumReceipt receipt = engine.receipt(
                ranked.project().profile(),
                consortium,
                policy.content(),
                ranked.basis().assessedOn());
        return frozen(new ReceiptView(
                RankedThings.ProjectReference.of(ranked.project()),
                RankedThings.CompanyReference.of(ranked.firm(lead)),
                null,
                null,
                Receipt.SCALE,
                ReceiptView.PolicyReference.of(policy),
                ranked.basis().assessedOn(),
                ReceiptBody.of(receipt.joint()),
                receipt.each().stream().map(ReceiptBody::of).toList()));
    }

    private FrozenReceipt frozen(ReceiptView view) {
        try {
            return new FrozenReceipt(
                    view.policy().id(),
                    view.policy().version(),
                    view.receipt().score(),
                    view.rank(),
                    json.writeValueAsString(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
