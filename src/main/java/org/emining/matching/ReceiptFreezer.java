package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.company.CompanyDirectory;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.ConsortiumReceipt;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Receipt;
import org.emining.platform.error.DomainException;
import org.emining.project.ProjectDirectory;

/** Makes the receipt that a case is judged by, inside the transaction that files the case. */
@ApplicationScoped
public class ReceiptFreezer {

    private final ProjectDirectory projects;
    private final CompanyDirectory companies;
    private final Snapshot snapshot;
    private final Rankings rankings;
    private final FirmReader firms;
    private final MatchingEngine engine;
    private final ObjectMapper json;

    ReceiptFreezer(
            ProjectDirectory projects,
            CompanyDirectory companies,
            Snapshot snapshot,
            Rankings rankings,
            FirmReader firms,
            MatchingEngine engine,
            ObjectMapper json) {
        this.projects = projects;
        this.companies = companies;
        this.snapshot = snapshot;
        this.rankings = rankings;
        this.firms = firms;
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
            Rankings.Question question = rankings.firmsFor(projectId, PolicyChoice.IN_FORCE, filedOn);
            Rankings.Place lead = question.place(leadCompanyId);
            return frozen(
                    memberCompanyIds.isEmpty() ? ReceiptView.of(lead) : consortium(connection, lead, memberCompanyIds));
        });
    }

    private ReceiptView consortium(Connection connection, Rankings.Place lead, List<UUID> members) throws SQLException {
        UUID leader = lead.company().id();
        Map<UUID, FirmProfile> profiles =
                firms
                        .some(
                                connection,
                                Stream.concat(Stream.of(leader), members.stream())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Firm::id, Firm::profile));
        List<FirmProfile> others = members.stream()
                .map(member -> Optional.ofNullable(profiles.get(member)).orElseThrow(DomainException::notFound))
                .toList();
        PolicyInForce policy = lead.basis().policy();
        ConsortiumReceipt receipt = engine.receipt(
                lead.project().profile(),
                new Consortium(Objects.requireNonNull(profiles.get(leader)), others),
                policy.content(),
                lead.basis().assessedOn());
        return new ReceiptView(
                RankedThings.ProjectReference.of(lead.project()),
                lead.company(),
                null,
                null,
                Receipt.SCALE,
                ReceiptView.PolicyStatement.of(policy),
                lead.basis().assessedOn(),
                ReceiptBody.of(receipt.joint()),
                receipt.each().stream().map(ReceiptBody::of).toList());
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
