package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.emining.company.CompanyDirectory;
import org.emining.interest.InterestEvent.InterestSubmitted;
import org.emining.interest.InterestEvent.InterestWithdrawn;
import org.emining.jurisdiction.JurisdictionDirectory;
import org.emining.matching.FrozenReceipt;
import org.emining.matching.ReceiptFreezer;
import org.emining.project.ProjectDirectory;
import org.emining.project.ProjectFacts;

/**
 * Opens a match in the transaction of the filing and ends it in that of the withdrawal: a filing without a case, or a
 * case without its receipt, cannot be.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MatchOpening {

    private final Matches matches;
    private final ProjectDirectory projects;
    private final CompanyDirectory companies;
    private final ReceiptFreezer freezer;
    private final Receipts receipts;
    private final JurisdictionTerms terms;
    private final Moves moves;
    private final Event<ApprovalEvent> events;
    private final EntityManager database;

    MatchOpening(
            Matches matches,
            ProjectDirectory projects,
            CompanyDirectory companies,
            ReceiptFreezer freezer,
            Receipts receipts,
            JurisdictionTerms terms,
            Moves moves,
            Event<ApprovalEvent> events,
            EntityManager database) {
        this.matches = matches;
        this.projects = projects;
        this.companies = companies;
        this.freezer = freezer;
        this.receipts = receipts;
        this.terms = terms;
        this.moves = moves;
        this.events = events;
        this.database = database;
    }

    void open(@Observes InterestSubmitted filing) {
        ProjectFacts project = projects.find(filing.projectId()).orElseThrow();
        String province = province(project);
        // Judged by the day in UTC, as every receipt; filed on the day that it was where the project is.
        FrozenReceipt receipt = freezer.freeze(
                filing.projectId(),
                filing.companyId(),
                filing.memberCompanyIds(),
                LocalDate.ofInstant(filing.submittedAt(), ZoneOffset.UTC));
        Match match = new Match(
                filing,
                LocalDate.ofInstant(filing.submittedAt(), terms.zone(province)),
                receipt,
                terms.federalSay(province, filing.projectId()));
        match.publisherId = project.publisherId();
        match.projectName = project.name();
        match.province = province;
        JurisdictionDirectory.InForce rules = terms.inForce(province, filing.projectId());
        match.settingsId = rules.settingsId();
        match.federalSettingsId = rules.federalSettingsId();
        match.veiled = project.blindReview();
        match.companyName = companies.find(filing.companyId()).orElseThrow().name();
        matches.persist(match);
        receipts.persistAndFlush(new MatchReceipt(match.id, receipt.json()));
        events.fire(new ApprovalEvent.MatchOpened(
                match.id,
                match.version,
                match.expressionId,
                match.projectId,
                match.companyId,
                match.organisationId,
                match.province,
                match.filedAt,
                match.filedOn,
                match.federalEffect,
                match.federalScope,
                receipt.sha256()));
    }

    /** Refuses the withdrawal as a whole when the flow knows no such move, as after a decision. */
    void withdraw(@Observes InterestWithdrawn withdrawal) {
        // Locked, because the filing side names the version of its expression of interest, not that of the match.
        Match match = matches.findById(withdrawal.matchId(), LockModeType.PESSIMISTIC_WRITE);
        database.refresh(match);
        moves.withdraw(match, withdrawal);
    }

    private static String province(ProjectFacts project) {
        String province = project.province();
        if (province == null) {
            throw new IllegalStateException("filed on a project without a province: " + project.id());
        }
        return province;
    }
}
