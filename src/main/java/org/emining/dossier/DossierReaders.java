package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.UUID;
import org.emining.approval.ApprovalEvent.MatchRecused;
import org.emining.approval.ApprovalEvent.TechnicalViewFixed;
import org.emining.document.Audience;
import org.emining.document.DocumentDirectory;
import org.emining.document.Thing;
import org.emining.project.ProjectEvent.ProjectClosed;

/**
 * Who may read a dossier depends on things that are none of its own. Where one of them changes, this says so of all that is
 * in it, in the same transaction: who follows hears of what was shown, and loses what was closed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DossierReaders {

    private final Questions questions;
    private final PublishedAnswers published;
    private final DocumentDirectory documents;
    private final Event<DossierEvent> events;

    DossierReaders(
            Questions questions, PublishedAnswers published, DocumentDirectory documents, Event<DossierEvent> events) {
        this.questions = questions;
        this.published = published;
        this.documents = documents;
        this.events = events;
    }

    void shown(@Observes TechnicalViewFixed view) {
        tell(view.subjectId());
    }

    void closed(@Observes MatchRecused recusal) {
        tell(recusal.subjectId());
    }

    void closed(@Observes ProjectClosed project) {
        if (published.count("projectId", project.subjectId()) > 0) {
            events.fire(new DossierEvent.PublicationReadersChanged(project.subjectId()));
        }
    }

    private void tell(UUID match) {
        documents
                .at(new Thing(CaseDocuments.KIND, match), EnumSet.allOf(Audience.class))
                .forEach(document -> events.fire(new DossierEvent.EvidenceReadersChanged(document.id(), match)));
        questions
                .list("matchId = ?1 order by id", match)
                .forEach(question -> events.fire(new DossierEvent.QuestionReadersChanged(question.id, match)));
    }
}
