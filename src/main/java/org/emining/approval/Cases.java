package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Party;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.ledger.Ledger;
import org.emining.organisation.Actor;

/** Puts together what one caller sees of one case, and what that caller may do. */
@ApplicationScoped
class Cases {

    private static final Set<Party> KEYS = EnumSet.of(Party.PROVINCIAL_KEY, Party.FEDERAL_KEY);

    private final Decisions decisions;
    private final MatchAccess access;
    private final Conflicts conflicts;
    private final CompanyDirectory companies;
    private final Approvals approvals;
    private final Receipts receipts;
    private final Ledger ledger;

    Cases(
            Decisions decisions,
            MatchAccess access,
            Conflicts conflicts,
            CompanyDirectory companies,
            Approvals approvals,
            Receipts receipts,
            Ledger ledger) {
        this.decisions = decisions;
        this.access = access;
        this.conflicts = conflicts;
        this.companies = companies;
        this.approvals = approvals;
        this.receipts = receipts;
        this.ledger = ledger;
    }

    CaseView view(Actor actor, Match match) {
        CompanyFacts company = companies.find(match.companyId).orElseThrow();
        return CaseView.of(
                MatchView.of(match, MatchAccess.office(actor, match)),
                company,
                receipts.of(actor, match),
                decisions.of(match.id),
                actions(actor, match),
                ledger.of(match.id, MatchAccess.office(actor, match)));
    }

    /** The table's moves for the caller, less those that would be refused because of who the people and companies are. */
    private List<Action> actions(Actor actor, Match match) {
        Set<Party> parties = access.parties(actor, match);
        if (parties.stream().anyMatch(KEYS::contains) && conflicts.bar(actor, match)) {
            parties.removeAll(KEYS);
        }
        return ApprovalFlow.actions(match.status, parties).stream()
                .filter(action ->
                        action != Action.APPROVE || approvals.obstacle(match).isEmpty())
                .toList();
    }
}
