package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.emining.approval.CaseFacts;
import org.emining.approval.CaseParties;
import org.emining.approval.CaseSide;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/** Who may read a dossier, and who may add to it. */
@ApplicationScoped
class DossierAccess {

    private final CaseParties parties;

    DossierAccess(CaseParties parties) {
        this.parties = parties;
    }

    /** @throws DomainException {@code not-found} for what is absent, hidden, or no affair of the caller's */
    CaseFacts reader(Actor actor, UUID matchId) {
        return parties.of(actor, matchId);
    }

    /**
     * @throws DomainException {@code not-found} as for readers, {@code forbidden} for those who only oversee
     */
    CaseFacts writer(Actor actor, UUID matchId) {
        CaseFacts file = reader(actor, matchId);
        if (!file.is(CaseSide.FILING) && !file.is(CaseSide.REVIEWING)) {
            throw actor.forbidden();
        }
        return file;
    }

    /** On which side a writer writes. */
    static CaseSide side(CaseFacts file) {
        return file.is(CaseSide.FILING) ? CaseSide.FILING : CaseSide.REVIEWING;
    }

    /** @throws DomainException {@code move-not-allowed} when nothing can be put to the case any more */
    static void open(CaseFacts file) {
        if (!file.open()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "CLOSED", "ADD");
        }
    }
}
