package org.emining.company;

import static org.emining.company.CompanyAction.CHANGE;
import static org.emining.company.CompanyAction.CHANGE_IDENTITY;
import static org.emining.company.CompanyAction.CLAIM;
import static org.emining.company.CompanyAction.ENDORSE;
import static org.emining.company.CompanyAction.REINSTATE;
import static org.emining.company.CompanyAction.REJECT;
import static org.emining.company.CompanyAction.SUSPEND;
import static org.emining.company.CompanyAction.VERIFY;
import static org.emining.company.CompanyPart.CHAMBER;
import static org.emining.company.CompanyPart.FIRM;
import static org.emining.company.CompanyPart.OPERATOR;
import static org.emining.company.CompanyPart.OWNER;
import static org.emining.company.CompanyStatus.CLAIMED;
import static org.emining.company.CompanyStatus.LISTED;
import static org.emining.company.CompanyStatus.REGISTERED;
import static org.emining.company.CompanyStatus.REJECTED;
import static org.emining.company.CompanyStatus.SUSPENDED;
import static org.emining.company.CompanyStatus.VERIFIED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The life of a company: the whole of it, and the only place that knows it. What is not here cannot be done. */
final class CompanyMoves {

    /**
     * One thing that can be done.
     *
     * @param by who may do it
     * @param to the state afterwards; null where the past of the company decides, see {@link #target}
     */
    record Move(
            CompanyStatus from,
            CompanyAction action,
            CompanyPart by,
            @Nullable CompanyStatus to) {}

    static final List<Move> ALL = List.of(
            new Move(LISTED, CLAIM, FIRM, CLAIMED),
            new Move(LISTED, SUSPEND, OPERATOR, SUSPENDED),
            // Under its own name a claimant may say what it can do; another name waits until it is known who it is.
            new Move(CLAIMED, CHANGE, OWNER, CLAIMED),
            new Move(CLAIMED, VERIFY, OPERATOR, VERIFIED),
            new Move(CLAIMED, ENDORSE, CHAMBER, CLAIMED),
            new Move(CLAIMED, SUSPEND, OPERATOR, SUSPENDED),
            new Move(CLAIMED, REJECT, OPERATOR, LISTED),
            new Move(REGISTERED, CHANGE, OWNER, REGISTERED),
            new Move(REGISTERED, CHANGE_IDENTITY, OWNER, REGISTERED),
            new Move(REGISTERED, VERIFY, OPERATOR, VERIFIED),
            new Move(REGISTERED, ENDORSE, CHAMBER, REGISTERED),
            new Move(REGISTERED, SUSPEND, OPERATOR, SUSPENDED),
            new Move(REGISTERED, REJECT, OPERATOR, null),
            new Move(VERIFIED, CHANGE, OWNER, VERIFIED),
            // What was verified is no longer what it was.
            new Move(VERIFIED, CHANGE_IDENTITY, OWNER, REGISTERED),
            new Move(VERIFIED, ENDORSE, CHAMBER, VERIFIED),
            new Move(VERIFIED, SUSPEND, OPERATOR, SUSPENDED),
            new Move(SUSPENDED, REINSTATE, OPERATOR, null),
            new Move(SUSPENDED, REJECT, OPERATOR, null));

    private CompanyMoves() {}

    static Optional<Move> find(CompanyStatus from, CompanyAction action) {
        return ALL.stream()
                .filter(move -> move.from() == from && move.action() == action)
                .findFirst();
    }

    /**
     * The state after a move: a reinstatement leads back to where the suspension began, a rejection to the public record
     * or, where there is none, to the end.
     */
    static CompanyStatus target(Move move, Company company) {
        if (move.to() != null) {
            return move.to();
        }
        if (move.action() == REJECT) {
            return company.isFromRecord() ? LISTED : REJECTED;
        }
        if (company.statusBeforeSuspension == null) {
            throw new IllegalStateException("no state before the suspension of " + company.id);
        }
        return company.statusBeforeSuspension;
    }

    /** Whether there is anything to do it to: nobody's claim cannot be rejected. */
    static boolean makesSense(CompanyAction action, Company company) {
        return action != REJECT || company.organisationId != null;
    }

    /** Whether somebody who plays these parts can do this in some state. */
    static boolean concerns(CompanyAction action, Set<CompanyPart> parts) {
        return ALL.stream().anyMatch(move -> move.action() == action && parts.contains(move.by()));
    }

    /** What somebody who plays these parts can do now. */
    static List<CompanyAction> allowed(CompanyStatus from, Set<CompanyPart> parts) {
        return ALL.stream()
                .filter(move -> move.from() == from && parts.contains(move.by()))
                .map(Move::action)
                .sorted()
                .toList();
    }
}
