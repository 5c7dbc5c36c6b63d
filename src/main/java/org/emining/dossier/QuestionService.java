package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.approval.CaseFacts;
import org.emining.approval.CaseSide;
import org.emining.document.Audience;
import org.emining.document.DocumentDirectory;
import org.emining.document.DocumentDirectory.Destination;
import org.emining.document.DocumentView;
import org.emining.document.Thing;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/** Questions and answers on cases. What is sent stays; whoever calls a move has asked {@link DossierAccess}. */
@ApplicationScoped
@Transactional
class QuestionService {

    static final int MOST_DOCUMENTS = 10;
    static final int MOST_ANSWERS = 20;
    static final int MOST_QUESTIONS = 200;

    private final DossierAccess access;
    private final Questions questions;
    private final AnswersGiven answers;
    private final PublishedAnswers published;
    private final DocumentDirectory documents;
    private final DatabaseClock now;
    private final Clock clock;
    private final Event<DossierEvent> events;

    QuestionService(
            DossierAccess access,
            Questions questions,
            AnswersGiven answers,
            PublishedAnswers published,
            DocumentDirectory documents,
            DatabaseClock now,
            Clock clock,
            Event<DossierEvent> events) {
        this.access = access;
        this.questions = questions;
        this.answers = answers;
        this.published = published;
        this.documents = documents;
        this.now = now;
        this.clock = clock;
        this.events = events;
    }

    List<QuestionView> page(Actor actor, UUID matchId, UUID after, int count) {
        access.reader(actor, matchId);
        return questions.of(matchId, after, count).stream().map(this::view).toList();
    }

    QuestionView see(Actor actor, UUID id) {
        return view(find(actor, id).question());
    }

    /** A question, and the case as the caller stands to it. */
    record Seen(Question question, CaseFacts file) {}

    /** @throws DomainException {@code not-found} for what is absent or no affair of the caller's */
    Seen find(Actor actor, UUID id) {
        Question question = questions.findByIdOptional(id).orElseThrow(DomainException::notFound);
        return new Seen(question, access.reader(actor, question.matchId));
    }

    /** @throws DomainException as {@link #find}, and {@code forbidden} for whom it does not ask */
    void answerer(Actor actor, UUID id) {
        Seen seen = find(actor, id);
        if (!seen.file().is(seen.question().asked())) {
            throw actor.forbidden();
        }
    }

    QuestionView ask(Actor actor, UUID matchId, Requests.NewQuestion request) {
        CaseFacts file = access.writer(actor, matchId);
        DossierAccess.open(file);
        if (request.dueOn() != null && request.dueOn().isBefore(LocalDate.now(clock))) {
            throw DomainException.of(ErrorCode.CONSTRAINT_VIOLATION, List.of(Fault.at("/dueOn", "future-or-present")));
        }
        if (questions.countOf(matchId) >= MOST_QUESTIONS) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "FULL", "ASK");
        }
        Question question = new Question();
        question.id = Ids.next();
        question.matchId = matchId;
        question.projectId = file.projectId();
        question.side = DossierAccess.side(file);
        question.organisationId = actor.organisation();
        question.askedBy = actor.member();
        question.text = request.text();
        question.dueOn = request.dueOn();
        question.askedAt = now.now();
        questions.persistAndFlush(question);
        attach(actor, request.documentIds(), question.id);
        events.fire(new DossierEvent.QuestionAsked(
                question.id,
                matchId,
                question.side,
                question.organisationId,
                question.askedBy,
                question.dueOn,
                question.askedAt));
        return view(question);
    }

    QuestionView answer(Actor actor, UUID id, Requests.NewAnswer request) {
        Seen seen = find(actor, id);
        DossierAccess.open(seen.file());
        if (answers.to(id).size() >= MOST_ANSWERS) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "FULL", "ANSWER");
        }
        Answer answer = new Answer();
        answer.id = Ids.next();
        answer.questionId = id;
        answer.organisationId = actor.organisation();
        answer.answeredBy = actor.member();
        answer.text = request.text();
        answer.answeredAt = now.now();
        answers.persistAndFlush(answer);
        attach(actor, request.documentIds(), answer.id);
        events.fire(new DossierEvent.QuestionAnswered(
                id, seen.question().matchId, answer.id, answer.organisationId, answer.answeredBy, answer.answeredAt));
        return view(seen.question());
    }

    private void attach(Actor actor, @Nullable List<UUID> ids, UUID message) {
        if (ids != null && !ids.isEmpty()) {
            documents.attach(
                    actor,
                    ids,
                    new Destination(new Thing(MessageDocuments.KIND, message), Audience.PARTIES, MOST_DOCUMENTS),
                    at -> "/documentIds/" + at);
        }
    }

    QuestionView view(Question question) {
        Optional<PublishedView> open = published.to(question.id).map(PublishedView::of);
        return QuestionView.of(
                question,
                sentWith(question.id),
                answers.to(question.id).stream()
                        .map(answer -> new QuestionView.AnswerView(
                                answer.id, answer.organisationId, answer.text, sentWith(answer.id), answer.answeredAt))
                        .toList(),
                open.orElse(null));
    }

    private List<DocumentView> sentWith(UUID message) {
        return documents.at(new Thing(MessageDocuments.KIND, message), EnumSet.of(Audience.PARTIES));
    }

    /** Whether somebody may publish: a free reviewer of the deciding province. */
    static boolean publishes(Actor actor, CaseFacts file) {
        return file.is(CaseSide.REVIEWING) && actor.reviewsProvince(file.province());
    }
}
