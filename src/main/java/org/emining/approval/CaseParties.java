package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.flow.MatchStatus;
import org.emining.approval.flow.Party;
import org.emining.conflict.rule.Office;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.error.DomainException;

/**
 * Who takes part in a case, for what is put to it: papers, questions, answers. Fewer than those who see the case: its
 * project's publisher is no party, nor is a reviewer who may not judge it, or not yet know whose it is.
 */
@ApplicationScoped
@Transactional
public class CaseParties {

    private static final Set<MatchStatus> CLOSED = EnumSet.of(
            MatchStatus.APPROVED,
            MatchStatus.REJECTED,
            MatchStatus.WITHDRAWN,
            MatchStatus.LETTER_ISSUED,
            MatchStatus.EXPIRED,
            MatchStatus.UPHELD,
            MatchStatus.DISMISSED);

    private final Matches matches;
    private final MatchAccess access;
    private final Impartiality impartiality;

    CaseParties(Matches matches, MatchAccess access, Impartiality impartiality) {
        this.matches = matches;
        this.access = access;
        this.impartiality = impartiality;
    }

    /** @throws DomainException {@code not-found} for what is absent, hidden, or no affair of the caller's */
    public CaseFacts of(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(DomainException::notFound);
    }

    /** Empty for what is absent, hidden, or no affair of the caller's. */
    public Optional<CaseFacts> find(Actor actor, UUID id) {
        return matches.one(access.visible(actor).and("m.id = :id", "id", id))
                .map(match -> facts(actor, match))
                .filter(facts -> !facts.sides().isEmpty());
    }

    /**
     * As {@link #of}, and until the transaction ends nobody moves the case nor holds it too: what is counted before it is
     * added to is still so many then.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public CaseFacts hold(Actor actor, UUID id) {
        matches.hold(id);
        return of(actor, id);
    }

    /**
     * Whether no rule keeps the person from judging what becomes of the case, for whatever authority it does. Who may see
     * the case is not asked here.
     */
    public boolean free(Actor actor, UUID id) {
        Match match = matches.findById(id);
        return impartiality.findings(actor, match, office(actor, match)).isEmpty();
    }

    /** @throws DomainException {@code conflict-of-interest} for somebody who is not {@link #free} */
    public void requireFree(Actor actor, UUID id) {
        Match match = matches.findById(id);
        impartiality.requireFree(actor, match, office(actor, match));
    }

    // An authority that is no office of the case stands where the province stands, for which it looks.
    private Office office(Actor actor, Match match) {
        return Offices.of(access.parties(actor, match)).orElse(Office.PROVINCIAL_KEY);
    }

    private CaseFacts facts(Actor actor, Match match) {
        return new CaseFacts(
                match.id,
                match.projectId,
                match.companyId,
                match.expressionId,
                match.organisationId,
                match.province,
                !CLOSED.contains(match.status),
                sides(actor, match));
    }

    private Set<CaseSide> sides(Actor actor, Match match) {
        Set<CaseSide> sides = EnumSet.noneOf(CaseSide.class);
        // What the filing side writes tells whose it is: a blind judge reads it after the technical view, an auditor
        // too.
        boolean veiled = MatchAccess.veiled(actor, match);
        for (Party party : access.parties(actor, match)) {
            boolean reads = party == Party.FILING_SIDE || !veiled;
            if (reads && !impartiality.bars(actor, match, party)) {
                sides.add(side(party));
            }
        }
        if (!veiled && (actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR))) {
            sides.add(CaseSide.OVERSEEING);
        }
        return sides;
    }

    // Who hears the appeal reads what the decision rests on, and has no part in it.
    private static CaseSide side(Party party) {
        return switch (party) {
            case FILING_SIDE -> CaseSide.FILING;
            case PROVINCIAL_KEY, FEDERAL_KEY -> CaseSide.REVIEWING;
            case APPEAL_BODY, CLOCK -> CaseSide.OVERSEEING;
        };
    }
}
