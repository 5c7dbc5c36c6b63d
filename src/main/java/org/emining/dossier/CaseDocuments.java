package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.CaseFacts;
import org.emining.approval.CaseParties;
import org.emining.approval.CaseSide;
import org.emining.document.Audience;
import org.emining.document.ThingReaders;
import org.emining.organisation.Actor;

/** Who reads what was put to a case. */
@ApplicationScoped
class CaseDocuments implements ThingReaders {

    static final String KIND = "MATCH";

    private final CaseParties parties;

    CaseDocuments(CaseParties parties) {
        this.parties = parties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean reads(Actor actor, UUID thingId, Audience audience) {
        return parties.find(actor, thingId)
                .filter(file -> audiences(file).contains(audience))
                .isPresent();
    }

    static Set<Audience> audiences(CaseFacts file) {
        return file.is(CaseSide.REVIEWING) || file.is(CaseSide.OVERSEEING)
                ? EnumSet.allOf(Audience.class)
                : EnumSet.of(Audience.PARTIES);
    }
}
