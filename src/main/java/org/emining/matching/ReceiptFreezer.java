package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.ConsortiumReceipt;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Receipt;

/** Makes the receipt that a case is judged by, inside the transaction that files the case. */
@ApplicationScoped
public class ReceiptFreezer {

    private final Snapshot snapshot;
    private final Rankings rankings;
    private final MatchingEngine engine;
    private final ObjectMapper json;

    ReceiptFreezer(Snapshot snapshot, Rankings rankings, MatchingEngine engine, ObjectMapper json) {
        this.snapshot = snapshot;
        this.rankings = rankings;
        this.engine = engine;
        this.json = json;
    }

    /**
     * The receipt at this instant. The project and the companies are locked against change until the transaction ends, so
     * that the receipt and the case speak of the same facts.
     *
     * @param memberCompanyIds the other firms of a consortium; empty for a single firm
     * @throws org.emining.platform.error.DomainException {@code not-found} when the project or a company does not exist
     */
    public FrozenReceipt freeze(UUID projectId, UUID leadCompanyId, List<UUID> memberCompanyIds) {
        return snapshot.join(connection -> {
            lock(connection, projectId, leadCompanyId, memberCompanyIds);
            Rankings.ForProject ranked = rankings.rank(connection, projectId);
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

    private static void lock(Connection connection, UUID project, UUID lead, List<UUID> members) throws SQLException {
        // In the order of ids: two filings that share companies then wait for each other instead of deadlocking.
        Object[] companies = Stream.concat(Stream.of(lead), members.stream()).toArray();
        try (var statement = connection.prepareStatement("select id from projects where id = ? for share")) {
            statement.setObject(1, project);
            statement.execute();
        }
        try (var statement =
                connection.prepareStatement("select id from companies where id = any(?) order by id for share")) {
            statement.setArray(1, connection.createArrayOf("uuid", companies));
            statement.execute();
        }
    }
}
