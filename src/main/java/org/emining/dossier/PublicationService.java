package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.approval.CaseFacts;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.time.DatabaseClock;
import org.emining.project.ProjectDirectory;

/** Answers for all bidders, where the project promised them. */
@ApplicationScoped
@Transactional
class PublicationService {

    private final QuestionService questions;
    private final AnswersGiven answers;
    private final PublishedAnswers published;
    private final ProjectDirectory projects;
    private final NamesLeft names;
    private final DatabaseClock clock;
    private final Event<DossierEvent> events;

    PublicationService(
            QuestionService questions,
            AnswersGiven answers,
            PublishedAnswers published,
            ProjectDirectory projects,
            NamesLeft names,
            DatabaseClock clock,
            Event<DossierEvent> events) {
        this.questions = questions;
        this.answers = answers;
        this.published = published;
        this.projects = projects;
        this.names = names;
        this.clock = clock;
        this.events = events;
    }

    /** What was published on a project. @throws DomainException {@code not-found} where the project is hidden or absent */
    List<PublishedView> page(Actor actor, UUID projectId, UUID after, int count) {
        if (projects.find(projectId)
                .filter(project -> ProjectDirectory.visible(actor, project))
                .isEmpty()) {
            throw DomainException.notFound();
        }
        return published.of(projectId, after, count).stream()
                .map(PublishedView::of)
                .toList();
    }

    /** @throws DomainException {@code not-found} for no party, {@code forbidden} for who does not decide the case */
    void publisher(Actor actor, UUID questionId) {
        CaseFacts file = questions.find(actor, questionId).file();
        if (!QuestionService.publishes(actor, file)) {
            throw actor.is(Role.REVIEWER) ? actor.outOfJurisdiction(file.province()) : actor.forbidden();
        }
    }

    QuestionView publish(Actor actor, UUID questionId, Requests.NewPublishedAnswer request) {
        QuestionService.Seen seen = questions.find(actor, questionId);
        boolean promised = projects.find(seen.file().projectId()).orElseThrow().publishesAnswers();
        if (!promised || answers.to(questionId).isEmpty()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, promised ? "UNANSWERED" : "NOT_PROMISED", "PUBLISH");
        }
        names.refuse(seen.file(), request);
        PublishedAnswer copy = new PublishedAnswer();
        copy.id = Ids.next();
        copy.questionId = questionId;
        copy.projectId = seen.file().projectId();
        copy.question = request.question();
        copy.answer = request.answer();
        copy.organisationId = actor.organisation();
        copy.approvedBy = actor.member();
        copy.publishedAt = clock.now();
        published.persistAndFlush(copy);
        events.fire(new DossierEvent.AnswerPublished(
                copy.projectId, copy.id, copy.organisationId, copy.approvedBy, copy.publishedAt));
        return questions.view(seen.question());
    }
}
