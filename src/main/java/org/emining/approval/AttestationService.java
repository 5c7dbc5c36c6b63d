package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.catalogue.CodeLists;
import org.emining.conflict.rule.Finding;
import org.emining.conflict.rule.Office;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Takes down what persons say of themselves on a case, and tells them what the rules say. */
@ApplicationScoped
@Transactional
class AttestationService {

    private static final int MOST = 1_000;

    private final Attestations attestations;
    private final Matches matches;
    private final Impartiality impartiality;
    private final RecusalService recusals;
    private final Event<ApprovalEvent> events;
    private final DatabaseClock clock;
    private final CodeLists lists;

    AttestationService(
            Attestations attestations,
            Matches matches,
            Impartiality impartiality,
            RecusalService recusals,
            Event<ApprovalEvent> events,
            DatabaseClock clock,
            CodeLists lists) {
        this.attestations = attestations;
        this.matches = matches;
        this.impartiality = impartiality;
        this.recusals = recusals;
        this.events = events;
        this.clock = clock;
        this.lists = lists;
    }

    /**
     * Nobody can attest that there is no conflict where a rule says that there is, before its declaration of interests, or
     * before it may know whose case it is. Whoever names one steps back in the same transaction.
     *
     * @throws DomainException {@code conflict-of-interest}, {@code declaration-missing}, {@code technical-view-missing},
     *     {@code already-exists}
     */
    AttestationView attest(Actor actor, UUID matchId, Office office, JudgeRequests.NewAttestation said) {
        Match match = matches.findById(matchId);
        JudgeRequests.NewRecusal named = said.recusal();
        Attestation attestation = new Attestation();
        attestation.declarationId = named == null ? free(actor, match, office) : null;
        attestation.id = Ids.next();
        attestation.matchId = matchId;
        attestation.person = Objects.requireNonNull(actor.person());
        attestation.memberId = actor.member();
        attestation.organisationId = actor.organisation();
        attestation.office = office;
        attestation.conflict = named != null;
        attestation.attestedAt = clock.now();
        attestations.persistAndFlush(attestation);
        events.fire(new ApprovalEvent.MatchAttested(
                matchId,
                match.version,
                attestation.id,
                office,
                attestation.conflict,
                attestation.organisationId,
                attestation.memberId,
                attestation.attestedAt));
        return AttestationView.of(attestation, named == null ? null : recusals.recuse(actor, matchId, office, named));
    }

    private @Nullable UUID free(Actor actor, Match match, Office office) {
        impartiality.requireFree(actor, match, office);
        UUID declaration = impartiality.requireDeclaration(actor);
        if (match.veiled) {
            throw Impartiality.refusal(FirstStep.FIX_TECHNICAL_VIEW);
        }
        return declaration;
    }

    /** Those on one case, the first one first: everybody's for auditors and the operator, for others their own. */
    List<AttestationView> list(Actor actor, UUID matchId) {
        boolean all = actor.is(Role.AUDITOR) || actor.is(Role.OPERATOR);
        String person = actor.person();
        List<Attestation> seen = all
                ? attestations.of(matchId, MOST)
                : person == null
                        ? List.of()
                        : attestations.of(matchId, person).stream().toList();
        return seen.stream()
                .map(attestation -> AttestationView.of(attestation, null))
                .toList();
    }

    /** What the rules say of the actor. */
    ConflictCheckView check(Actor actor, Match match, Office office) {
        List<Finding> findings = impartiality.findings(actor, match, office);
        return ConflictCheckView.of(
                match,
                office,
                findings,
                impartiality.firstSteps(actor, match, office, Assurance.ATTESTED),
                !match.veiled,
                lists);
    }
}
