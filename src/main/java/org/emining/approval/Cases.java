package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Party;
import org.emining.company.CompanyDirectory;
import org.emining.company.CompanyFacts;
import org.emining.organisation.Actor;

/** Puts together what one caller sees of one case, and what that caller may do. */
@ApplicationScoped
class Cases {

    private final Decisions decisions;
    private final Letters letters;
    private final MatchMoves moves;
    private final SimultaneousFilings simultaneous;
    private final MatchAccess access;
    private final Impartiality impartiality;
    private final CompanyDirectory companies;
    private final Approvals approvals;
    private final Receipts receipts;
    private final JurisdictionTerms terms;

    Cases(
            Decisions decisions,
            Letters letters,
            MatchMoves moves,
            SimultaneousFilings simultaneous,
            MatchAccess access,
            Impartiality impartiality,
            CompanyDirectory companies,
            Approvals approvals,
            Receipts receipts,
            JurisdictionTerms terms) {
        this.decisions = decisions;
        this.letters = letters;
        this.moves = moves;
        this.simultaneous = simultaneous;
        this.access = access;
        this.impartiality = impartiality;
        this.companies = companies;
        this.approvals = approvals;
        this.receipts = receipts;
        this.terms = terms;
    }

    CaseView view(Actor actor, Match match) {
        CompanyFacts company = companies.find(match.companyId).orElseThrow();
        boolean office = MatchAccess.office(actor, match);
        return CaseView.of(
                MatchView.of(match, office, simultaneous.of(match)),
                company,
                receipts.of(actor, match),
                decisions.of(match.id),
                letters.findByIdOptional(match.id).map(LetterView::of).orElse(null),
                moves.of(match.id).stream()
                        .map(move -> MoveView.of(move, office))
                        .toList(),
                actions(actor, match));
    }

    /** The table's moves for the caller, less those that would be refused because of who the people and companies are. */
    private List<Action> actions(Actor actor, Match match) {
        Set<Party> parties = access.parties(actor, match);
        parties.removeIf(party -> impartiality.bars(actor, match, party));
        return ApprovalFlow.moves(match.situation(terms.today(match.province)), parties).stream()
                .filter(move -> approvals.obstacle(match, move).isEmpty())
                .map(Move::action)
                .distinct()
                .toList();
    }
}
