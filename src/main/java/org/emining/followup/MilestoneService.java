package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.approval.ApprovedCases;
import org.emining.document.Audience;
import org.emining.document.DocumentDirectory;
import org.emining.document.DocumentDirectory.Destination;
import org.emining.document.Thing;
import org.emining.followup.flow.FollowUpFlow;
import org.emining.followup.flow.FollowUpParty;
import org.emining.followup.flow.FollowUpStage;
import org.emining.followup.flow.MilestoneStatus;
import org.emining.followup.flow.Step;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;

/** Milestones: reported by one party, answered by another. Whoever calls a move has asked {@link FollowUpAccess}. */
@ApplicationScoped
@Transactional
class MilestoneService {

    static final int MOST = 100;
    static final int MOST_DOCUMENTS = 10;

    private final FollowUpAccess access;
    private final FollowUps followUps;
    private final Milestones milestones;
    private final ApprovedCases approved;
    private final DocumentDirectory documents;
    private final Days days;
    private final DatabaseClock clock;
    private final EntityManager database;
    private final Event<FollowUpEvent> events;

    MilestoneService(
            FollowUpAccess access,
            FollowUps followUps,
            Milestones milestones,
            ApprovedCases approved,
            DocumentDirectory documents,
            Days days,
            DatabaseClock clock,
            EntityManager database,
            Event<FollowUpEvent> events) {
        this.access = access;
        this.followUps = followUps;
        this.milestones = milestones;
        this.approved = approved;
        this.documents = documents;
        this.days = days;
        this.clock = clock;
        this.database = database;
        this.events = events;
    }

    MilestonesView see(Actor actor, UUID id) {
        return view(actor, access.see(actor, id));
    }

    /**
     * Reports a step. What the province reports counts at once.
     *
     * @throws DomainException {@code stale-version}, {@code move-not-allowed} for a step that does not follow on the stage,
     *     while another report waits and while an order halts the case, {@code constraint-violation}
     */
    MilestonesView report(Actor actor, UUID id, long version, Requests.NewMilestone request) {
        FollowUp followUp = current(actor, id, version);
        FollowUpParty party = access.parties(actor, followUp).iterator().next();
        Step step = permit(followUp, request.stage());
        check(followUp, step, request);
        Milestone milestone = reported(actor, followUp, step, request, party);
        boolean counts = milestone.status == MilestoneStatus.CONFIRMED;
        advance(actor, followUp, milestone, counts, milestone.reportedAt);
        if (request.documentIds() != null && !request.documentIds().isEmpty()) {
            documents.attach(
                    actor,
                    request.documentIds(),
                    new Destination(thing(milestone), Audience.PARTIES, MOST_DOCUMENTS),
                    at -> "/documentIds/" + at);
        }
        events.fire(new FollowUpEvent.MilestoneReported(
                id,
                followUp.version,
                milestone.id,
                milestone.from,
                milestone.to,
                party,
                milestone.reportingOrganisation,
                milestone.reportedBy,
                milestone.reportedAt));
        if (counts) {
            confirmed(followUp, milestone);
        }
        return view(actor, followUp);
    }

    /**
     * Answers the report that waits.
     *
     * @throws DomainException {@code not-found} for a milestone of another case, {@code stale-version}, {@code
     *     move-not-allowed} where it does not wait or this party has another word, {@code conflict-of-interest} for the
     *     person who reported it in another capacity
     */
    MilestonesView answer(Actor actor, UUID id, UUID milestoneId, long version, Requests.NewAnswer request) {
        Milestone milestone = of(id, milestoneId);
        FollowUp followUp = current(actor, id, version);
        standing(followUp);
        FollowUpParty party = answering(actor, followUp, milestone, request.answer());
        Instant now = clock.now();
        advance(actor, followUp, milestone, request.answer() == MilestoneStatus.CONFIRMED, now);
        if (!milestones.answer(
                milestone.id, new Milestones.Answer(request.answer(), party, actor, request.words()), now)) {
            throw EntityTags.stale(followUp.version, view(actor, followUp).tag());
        }
        database.refresh(milestone);
        tell(actor, followUp, milestone, party, now);
        return view(actor, followUp);
    }

    /** @throws DomainException {@code not-found} */
    Milestone of(UUID id, UUID milestoneId) {
        return milestones
                .findByIdOptional(milestoneId)
                .filter(milestone -> milestone.followUpId.equals(id))
                .orElseThrow(DomainException::notFound);
    }

    private FollowUp current(Actor actor, UUID id, long version) {
        FollowUp followUp = access.see(actor, id);
        if (followUp.version != version) {
            throw EntityTags.stale(followUp.version, view(actor, followUp).tag());
        }
        return followUp;
    }

    private void standing(FollowUp followUp) {
        if (approved.find(followUp.id).isEmpty()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "SUSPENDED", "FOLLOW_UP");
        }
    }

    private Step permit(FollowUp followUp, FollowUpStage to) {
        standing(followUp);
        if (milestones.waiting(followUp.id).isPresent()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, MilestoneStatus.REPORTED.name(), to.name());
        }
        if (milestones.countOf(followUp.id) >= MOST) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "FULL", to.name());
        }
        return FollowUpFlow.find(followUp.stage, to)
                .orElseThrow(() -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, followUp.stage.name(), to.name()));
    }

    private void check(FollowUp followUp, Step step, Requests.NewMilestone request) {
        boolean contract = !step.review()
                && EnumSet.of(FollowUpStage.MOU, FollowUpStage.DEAL).contains(step.to());
        boolean again = step.review() || step.to() == FollowUpStage.MOU;
        new Faults()
                .check(!request.happenedOn().isAfter(days.today(followUp.province)), "/happenedOn", "past-or-present")
                .check(
                        !contract
                                || (request.parties() != null
                                        && request.parties().size() > 1),
                        "/parties",
                        "items",
                        2,
                        20)
                .check(!contract || request.scope() != null, "/scope", "not-null")
                .check(!again || request.reviewOn() != null, "/reviewOn", "not-null")
                .throwIfAny();
    }

    private Milestone reported(
            Actor actor, FollowUp followUp, Step step, Requests.NewMilestone request, FollowUpParty party) {
        Milestone milestone = new Milestone(Ids.next(), followUp, step);
        milestone.status = FollowUpFlow.reported(party);
        milestone.happenedOn = request.happenedOn();
        milestone.reviewOn = request.reviewOn();
        milestone.parties = request.parties() == null ? List.of() : request.parties();
        milestone.scope = request.scope();
        milestone.reference = request.reference();
        milestone.reason = request.reason();
        milestone.words = request.words();
        milestone.reportedAs = party;
        milestone.reportedBy = actor.member();
        milestone.reportedByPerson = Objects.requireNonNull(actor.person());
        milestone.reportingOrganisation = actor.organisation();
        milestone.reportedAt = clock.now();
        if (milestone.status == MilestoneStatus.CONFIRMED) {
            milestone.answeredAs = party;
            milestone.answeredBy = milestone.reportedBy;
            milestone.answeringOrganisation = milestone.reportingOrganisation;
            milestone.answeredAt = milestone.reportedAt;
        }
        milestones.persistAndFlush(milestone);
        return milestone;
    }

    private FollowUpParty answering(Actor actor, FollowUp followUp, Milestone milestone, MilestoneStatus answer) {
        FollowUpParty party = access.parties(actor, followUp).stream()
                .filter(one -> FollowUpFlow.answers(milestone.reportedAs, one).contains(answer))
                .findFirst()
                .filter(one -> milestone.status == MilestoneStatus.REPORTED)
                .orElseThrow(
                        () -> DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, milestone.status.name(), answer.name()));
        // Two sides are two persons: nobody answers itself by another membership.
        if (party != milestone.reportedAs && milestone.reportedByPerson.equals(actor.person())) {
            throw DomainException.of(ErrorCode.CONFLICT_OF_INTEREST);
        }
        return party;
    }

    private void advance(Actor actor, FollowUp followUp, Milestone milestone, boolean counts, Instant at) {
        boolean moved = counts
                ? followUps.move(followUp, milestone.step(), milestone.reviewOn, at)
                : followUps.touch(followUp, at);
        database.refresh(followUp);
        if (!moved) {
            throw EntityTags.stale(followUp.version, view(actor, followUp).tag());
        }
    }

    private void tell(Actor actor, FollowUp followUp, Milestone milestone, FollowUpParty party, Instant at) {
        switch (milestone.status) {
            case CONFIRMED -> confirmed(followUp, milestone);
            case REFUSED ->
                events.fire(new FollowUpEvent.MilestoneRefused(
                        followUp.id, followUp.version, milestone.id, party, actor.organisation(), actor.member(), at));
            default ->
                events.fire(new FollowUpEvent.MilestoneWithdrawn(
                        followUp.id, followUp.version, milestone.id, actor.organisation(), actor.member(), at));
        }
    }

    private void confirmed(FollowUp followUp, Milestone milestone) {
        events.fire(new FollowUpEvent.MilestoneConfirmed(
                followUp.id,
                followUp.version,
                milestone.id,
                milestone.from,
                milestone.to,
                milestone.happenedOn,
                milestone.reviewOn,
                milestone.reason,
                milestone.reference,
                milestone.parties.stream().map(MilestoneParty::name).toList(),
                Objects.requireNonNull(milestone.answeringOrganisation),
                Objects.requireNonNull(milestone.answeredBy),
                Objects.requireNonNull(milestone.answeredAt)));
    }

    private MilestonesView view(Actor actor, FollowUp followUp) {
        List<Milestone> all = milestones.of(followUp.id);
        Optional<Milestone> waiting = all.stream()
                .filter(one -> one.status == MilestoneStatus.REPORTED)
                .findFirst();
        boolean stands = approved.find(followUp.id).isPresent();
        Set<FollowUpParty> parties = stands ? access.parties(actor, followUp) : Set.of();
        return new MilestonesView(
                followUp.id,
                followUp.stage,
                followUp.reviewOn,
                all.stream()
                        .map(one -> MilestoneView.of(one, documents.at(thing(one), EnumSet.of(Audience.PARTIES))))
                        .toList(),
                parties.isEmpty() || waiting.isPresent() ? List.of() : FollowUpFlow.next(followUp.stage),
                waiting.stream()
                        .flatMap(one -> parties.stream()
                                .filter(party ->
                                        party == one.reportedAs || !one.reportedByPerson.equals(actor.person()))
                                .flatMap(party -> FollowUpFlow.answers(one.reportedAs, party).stream()))
                        .distinct()
                        .sorted()
                        .toList(),
                FollowUpView.FollowUpLinks.of(followUp.id),
                followUp.version);
    }

    private static Thing thing(Milestone milestone) {
        return new Thing(MilestoneDocuments.KIND, milestone.id);
    }
}
