package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.emining.approval.CaseParties;
import org.emining.document.Audience;
import org.emining.document.ThingReaders;
import org.emining.organisation.Actor;

/** Who reads what was sent with a question or an answer: the parties of its case. */
@ApplicationScoped
class MessageDocuments implements ThingReaders {

    static final String KIND = "MESSAGE";

    private final Questions questions;
    private final CaseParties parties;

    MessageDocuments(Questions questions, CaseParties parties) {
        this.questions = questions;
        this.parties = parties;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean reads(Actor actor, UUID thingId, Audience audience) {
        UUID match = questions.matchOf(thingId);
        return match != null && parties.find(actor, match).isPresent();
    }
}
