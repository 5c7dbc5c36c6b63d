package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.ApprovalFlow;
import org.emining.approval.flow.Move;
import org.emining.approval.flow.Party;
import org.emining.company.CompanyDirectory;
import org.emining.ledger.Ledger;
import org.emining.organisation.Actor;
import org.jspecify.annotations.Nullable;

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
    private final TechnicalViews technicalViews;
    private final Overrides overrides;
    private final Standing standing;
    private final JurisdictionTerms terms;
    private final ClockViews clocks;
    private final Ledger ledger;

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
            TechnicalViews technicalViews,
            Overrides overrides,
            Standing standing,
            JurisdictionTerms terms,
            ClockViews clocks,
            Ledger ledger) {
        this.decisions = decisions;
        this.letters = letters;
        this.moves = moves;
        this.simultaneous = simultaneous;
        this.access = access;
        this.impartiality = impartiality;
        this.companies = companies;
        this.approvals = approvals;
        this.receipts = receipts;
        this.technicalViews = technicalViews;
        this.overrides = overrides;
        this.standing = standing;
        this.terms = terms;
        this.clocks = clocks;
        this.ledger = ledger;
    }

    /** The parties hear why; which other cases were passed over, and words that may name them, are for the offices. */
    private static @Nullable OverrideView told(@Nullable OverrideView override, boolean office) {
        return override == null || office ? override : override.withoutOthers();
    }

    CaseView view(Actor actor, Match match) {
        boolean office = MatchAccess.office(actor, match);
        Map<UUID, OverrideView> reasons = overrides.of(actor, match.id);
        Set<Party> parties = access.parties(actor, match);
        List<MatchMove> made = moves.of(match.id);
        return CaseView.of(
                MatchView.of(match, actor, simultaneous.of(match)),
                new CaseView.Content(
                        companies.find(match.companyId).orElseThrow(),
                        match.companyName,
                        receipts.of(actor, match),
                        technicalViews
                                .findByIdOptional(match.id)
                                .map(TechnicalOpinion::of)
                                .orElse(null),
                        decisions.of(match.id).stream()
                                .map(decision -> DecisionView.of(decision, told(reasons.get(decision.id), office)))
                                .toList(),
                        standing.higherRanked(actor, match),
                        standing.withoutJudge(actor, match),
                        letters.findByIdOptional(match.id).map(LetterView::of).orElse(null),
                        made.stream().map(move -> MoveView.of(move, office)).toList(),
                        clocks.of(match, office),
                        actions(actor, match, parties),
                        Offices.of(parties)
                                .map(judging -> impartiality.firstSteps(actor, match, judging, Assurance.ATTESTED))
                                .orElse(List.of()),
                        ledger.of(logged(match, made), office)));
    }

    // What the log tells of: the case, and each of its moves by itself.
    private static List<UUID> logged(Match match, List<MatchMove> made) {
        return Stream.concat(Stream.of(match.id), made.stream().map(move -> move.id))
                .toList();
    }

    /** The table's moves for the caller, less those that would be refused because of who the people and companies are. */
    private List<Action> actions(Actor actor, Match match, Set<Party> capacities) {
        Set<Party> parties = new HashSet<>(capacities);
        parties.removeIf(party -> impartiality.bars(actor, match, party));
        return ApprovalFlow.moves(match.situation(terms.today(match.province)), parties).stream()
                .filter(move -> approvals.obstacle(match, move).isEmpty())
                .filter(move -> terms.lacking(match, move.action()).isEmpty())
                .map(Move::action)
                .distinct()
                .toList();
    }
}
