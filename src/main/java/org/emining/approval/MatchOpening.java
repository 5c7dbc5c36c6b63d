package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Justification;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Party;
import org.emining.company.CompanyDirectory;
import org.emining.interest.InterestEvent.InterestSubmitted;
import org.emining.interest.InterestEvent.InterestWithdrawn;
import org.emining.matching.FrozenReceipt;
import org.emining.matching.ReceiptFreezer;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
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
    private final Event<ApprovalEvent> events;
    private final EntityManager database;

    MatchOpening(
            Matches matches,
            ProjectDirectory projects,
            CompanyDirectory companies,
            ReceiptFreezer freezer,
            Receipts receipts,
            Event<ApprovalEvent> events,
            EntityManager database) {
        this.matches = matches;
        this.projects = projects;
        this.companies = companies;
        this.freezer = freezer;
        this.receipts = receipts;
        this.events = events;
        this.database = database;
    }

    void open(@Observes InterestSubmitted filing) {
        ProjectFacts project = projects.find(filing.projectId()).orElseThrow();
        LocalDate filedOn = LocalDate.ofInstant(filing.submittedAt(), ZoneOffset.UTC);
        FrozenReceipt receipt =
                freezer.freeze(filing.projectId(), filing.companyId(), filing.memberCompanyIds(), filedOn);
        Match match = new Match(filing, receipt);
        match.publisherId = project.publisherId();
        match.projectName = project.name();
        match.province = province(project);
        match.companyName = companies.find(filing.companyId()).orElseThrow().name();
        match.fileNumber =
                String.format(Locale.ROOT, "%s-%d-%06d", match.province, filedOn.getYear(), matches.nextFile());
        matches.persist(match);
        receipts.persistAndFlush(new MatchReceipt(match.id, receipt.json()));
        events.fire(new ApprovalEvent.MatchOpened(
                match.id,
                match.version,
                match.expressionId,
                match.fileNumber,
                match.filedAt,
                match.projectId,
                match.companyId,
                receipt.sha256()));
    }

    /** Refuses the withdrawal as a whole when the flow knows no such move, as after a decision. */
    void withdraw(@Observes InterestWithdrawn withdrawal) {
        // Locked, because the filing side names the version of its expression of interest, not that of the match.
        Match match = matches.findById(withdrawal.matchId(), LockModeType.PESSIMISTIC_WRITE);
        database.refresh(match);
        MatchStatus status = match.status;
        Move move = ApprovalFlow.find(status, Action.WITHDRAW, Party.FILING_SIDE)
                .orElseThrow(
                        () -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, status.name(), Action.WITHDRAW.name()));
        if (!matches.move(match.id, move, match.version, Justification.inWords(withdrawal.reason()), null)) {
            throw new IllegalStateException("a locked match has moved: " + match.id);
        }
        database.refresh(match);
        events.fire(new ApprovalEvent.MatchWithdrawn(match.id, match.version));
    }

    private static String province(ProjectFacts project) {
        String province = project.province();
        if (province == null) {
            throw new IllegalStateException("filed on a project without a province: " + project.id());
        }
        return province;
    }
}
