package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.flow.Action;
import org.emining.approval.flow.Party;
import org.emining.conflict.ConflictChecks;
import org.emining.conflict.Seat;
import org.emining.conflict.rule.Finding;
import org.emining.conflict.rule.Office;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;

/**
 * Whether a person may act for an office on a case at all, by the rules of {@code conflict.rule}, and whether it has said
 * of itself what the move asks for. Persons are compared, whichever membership they use now.
 */
@ApplicationScoped
class Impartiality {

    private final ConflictChecks checks;
    private final CaseFiles files;
    private final Attestations attestations;
    private final Recusals recusals;

    Impartiality(ConflictChecks checks, CaseFiles files, Attestations attestations, Recusals recusals) {
        this.checks = checks;
        this.files = files;
        this.attestations = attestations;
        this.recusals = recusals;
    }

    /** Whether the person must leave this to another; never so for somebody who acts for no office. */
    boolean bars(Actor actor, Match match, Party party) {
        return Offices.of(party)
                .filter(office -> !findings(actor, match, office).isEmpty())
                .isPresent();
    }

    /** Every rule that bars the person from acting for the office. */
    List<Finding> findings(Actor actor, Match match, Office office) {
        return checks.findings(seat(actor, match, office), files.of(match));
    }

    private Seat seat(Actor actor, Match match, Office office) {
        String person = Objects.requireNonNull(actor.person());
        return new Seat(person, actor.member(), actor.organisation(), office, recusals.stands(match.id, person));
    }

    /** @throws DomainException {@code conflict-of-interest}, with each rule that bars the person */
    void requireFree(Actor actor, Match match, Office office) {
        List<Finding> findings = findings(actor, match, office);
        if (!findings.isEmpty()) {
            throw DomainException.of(
                    ErrorCode.CONFLICT_OF_INTEREST,
                    findings.stream()
                            .map(finding -> Fault.ofCaller(
                                    "conflict-rule", finding.rule().name()))
                            .toList());
        }
    }

    /**
     * Asks all that a move by this party needs of the person.
     *
     * @return the attestation it rests on; empty where it needs none
     * @throws DomainException {@code conflict-of-interest}, {@code declaration-missing}, {@code technical-view-missing},
     *     {@code attestation-missing}
     */
    Optional<UUID> require(Actor actor, Match match, Party party, Action action) {
        Optional<Office> office = Offices.of(party);
        if (office.isEmpty()) {
            return Optional.empty();
        }
        requireFree(actor, match, office.get());
        List<FirstStep> missing = firstSteps(actor, match, office.get(), Assurance.of(action));
        if (!missing.isEmpty()) {
            throw refusal(missing.getFirst());
        }
        return Assurance.of(action) == Assurance.ATTESTED ? attested(actor, match, office.get()) : Optional.empty();
    }

    /** @throws DomainException {@code declaration-missing} */
    UUID requireDeclaration(Actor actor) {
        return checks.declarationOf(Objects.requireNonNull(actor.person()))
                .orElseThrow(() -> refusal(FirstStep.DECLARE_INTERESTS));
    }

    /** What the person has to do before it can make a move for the office that asks for so much, in this order. */
    List<FirstStep> firstSteps(Actor actor, Match match, Office office, Assurance asked) {
        List<FirstStep> missing = new ArrayList<>();
        if (asked != Assurance.NONE
                && checks.declarationOf(Objects.requireNonNull(actor.person())).isEmpty()) {
            missing.add(FirstStep.DECLARE_INTERESTS);
        }
        if (asked == Assurance.ATTESTED) {
            if (match.veiled) {
                missing.add(FirstStep.FIX_TECHNICAL_VIEW);
            }
            if (attested(actor, match, office).isEmpty()) {
                missing.add(FirstStep.ATTEST);
            }
        }
        return missing;
    }

    private Optional<UUID> attested(Actor actor, Match match, Office office) {
        return attestations
                .of(match.id, Objects.requireNonNull(actor.person()))
                .filter(attestation -> attestation.office == office && !attestation.conflict)
                .map(attestation -> attestation.id);
    }

    static DomainException refusal(FirstStep missing) {
        return DomainException.of(
                switch (missing) {
                    case DECLARE_INTERESTS -> ErrorCode.DECLARATION_MISSING;
                    case FIX_TECHNICAL_VIEW -> ErrorCode.TECHNICAL_VIEW_MISSING;
                    case ATTEST -> ErrorCode.ATTESTATION_MISSING;
                });
    }
}
