package org.emining.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.approval.ApprovedCases;
import org.emining.document.Audience;
import org.emining.document.DocumentDirectory;
import org.emining.document.DocumentDirectory.Destination;
import org.emining.document.Thing;
import org.emining.followup.CommitmentAccess.Seen;
import org.emining.followup.flow.CommitmentStatus;
import org.emining.followup.flow.FollowUpStage;
import org.emining.followup.flow.ReportFinding;
import org.emining.organisation.Actor;
import org.emining.organisation.Authorities;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;

/** Commitments: reported by the filing side, verified or disputed by others. Whoever calls a move has asked {@link CommitmentAccess}. */
@ApplicationScoped
@Transactional
class CommitmentService {

    static final int MOST = 50;

    private final CommitmentAccess access;
    private final FollowUpAccess followUps;
    private final Commitments commitments;
    private final ProgressReports reports;
    private final Authorities authorities;
    private final DocumentDirectory documents;
    private final Days days;
    private final DatabaseClock clock;
    private final ApprovedCases approved;
    private final EntityManager database;
    private final Event<CommitmentEvent> events;

    CommitmentService(
            CommitmentAccess access,
            FollowUpAccess followUps,
            Commitments commitments,
            ProgressReports reports,
            Authorities authorities,
            DocumentDirectory documents,
            Days days,
            DatabaseClock clock,
            ApprovedCases approved,
            EntityManager database,
            Event<CommitmentEvent> events) {
        this.access = access;
        this.followUps = followUps;
        this.commitments = commitments;
        this.reports = reports;
        this.authorities = authorities;
        this.documents = documents;
        this.days = days;
        this.clock = clock;
        this.approved = approved;
        this.database = database;
        this.events = events;
    }

    List<CommitmentView> list(Actor actor, UUID followUpId) {
        FollowUp followUp = followUps.see(actor, followUpId);
        LocalDate today = days.today(followUp.province);
        Map<UUID, List<ProgressReport>> all =
                reports.ofAll(followUpId).stream().collect(Collectors.groupingBy(report -> report.commitmentId));
        return commitments.of(followUpId).stream()
                .map(one -> CommitmentView.of(one, status(one, all.getOrDefault(one.id, List.of()), today), null))
                .toList();
    }

    CommitmentView see(Actor actor, UUID id) {
        return view(actor, access.see(actor, id));
    }

    /** @throws DomainException {@code move-not-allowed} once it is lapsed or full and while an order halts the case, {@code constraint-violation} */
    CommitmentView report(Actor actor, UUID id, Requests.NewProgress request) {
        Seen seen = access.see(actor, id);
        // Held, so that of many at once no more are counted than there may be.
        if (approved.hold(seen.followUp().id).isEmpty()) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, "SUSPENDED", CommitmentAction.REPORT.name());
        }
        // It may have lapsed while this waited.
        database.refresh(seen.followUp());
        if (seen.followUp().stage == FollowUpStage.LAPSED || reports.countOf(id) >= MOST) {
            String state = seen.followUp().stage == FollowUpStage.LAPSED ? "LAPSED" : "FULL";
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, state, CommitmentAction.REPORT.name());
        }
        boolean measured = seen.commitment().target != null;
        new Faults()
                .check((request.value() != null) == measured, "/value", "goes-with", "target")
                .check((request.fulfilled() == null) == measured, "/fulfilled", "goes-with", "words")
                .check(!request.asOf().isAfter(days.today(seen.followUp().province)), "/asOf", "past-or-present")
                .throwIfAny();
        ProgressReport report = new ProgressReport(Ids.next(), id);
        report.value = request.value() == null ? null : new BigDecimal(request.value());
        report.fulfilled = request.fulfilled();
        report.asOf = request.asOf();
        report.words = request.words();
        report.reportedBy = actor.member();
        report.reportedByPerson = Objects.requireNonNull(actor.person());
        report.organisationId = actor.organisation();
        report.reportedAt = clock.now();
        reports.persistAndFlush(report);
        if (request.documentIds() != null && !request.documentIds().isEmpty()) {
            documents.attach(
                    actor,
                    request.documentIds(),
                    new Destination(thing(report), Audience.PARTIES, MilestoneService.MOST_DOCUMENTS),
                    at -> "/documentIds/" + at);
        }
        commitments.touch(id, report.reportedAt);
        database.refresh(seen.commitment());
        events.fire(new CommitmentEvent.ProgressReported(
                id, report.id, report.asOf, report.organisationId, report.reportedBy, report.reportedAt));
        return view(actor, seen);
    }

    /**
     * Says whether a report is so.
     *
     * @throws DomainException {@code not-found} for a report of another commitment, {@code stale-version}, {@code
     *     move-not-allowed} for one that was judged, {@code conflict-of-interest} for who reported it
     */
    CommitmentView judge(Actor actor, UUID id, UUID reportId, long version, Requests.NewFinding request) {
        ProgressReport report = of(id, reportId);
        Seen seen = current(actor, id, version);
        if (report.finding != ReportFinding.AWAITED) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, report.finding.name(), CommitmentAction.JUDGE.name());
        }
        if (report.reportedByPerson.equals(actor.person())) {
            throw DomainException.of(ErrorCode.CONFLICT_OF_INTEREST);
        }
        Instant now = clock.now();
        advanced(actor, seen, commitments.touch(id, version, now) && reports.judge(reportId, request, actor, now));
        database.refresh(report);
        events.fire(new CommitmentEvent.ProgressJudged(
                id, reportId, report.finding, actor.organisation(), actor.member(), now));
        return view(actor, seen);
    }

    /** @throws DomainException {@code stale-version}, {@code constraint-violation} for what is no authority */
    CommitmentView appoint(Actor actor, UUID id, long version, Requests.NewVerifier request) {
        Seen seen = current(actor, id, version);
        new Faults()
                .check(authorities.exists(request.organisationId()), "/organisationId", "authority")
                .throwIfAny();
        Instant now = clock.now();
        advanced(actor, seen, commitments.appoint(id, version, request.organisationId(), now));
        events.fire(new CommitmentEvent.VerifierAppointed(
                id, request.organisationId(), actor.organisation(), actor.member(), now));
        return view(actor, seen);
    }

    /** @throws DomainException {@code not-found} */
    ProgressReport of(UUID id, UUID reportId) {
        return reports.findByIdOptional(reportId)
                .filter(report -> report.commitmentId.equals(id))
                .orElseThrow(DomainException::notFound);
    }

    private Seen current(Actor actor, UUID id, long version) {
        Seen seen = access.see(actor, id);
        if (seen.commitment().version != version) {
            throw stale(actor, seen);
        }
        return seen;
    }

    private void advanced(Actor actor, Seen seen, boolean done) {
        database.refresh(seen.commitment());
        if (!done) {
            throw stale(actor, seen);
        }
    }

    private DomainException stale(Actor actor, Seen seen) {
        return EntityTags.stale(seen.commitment().version, view(actor, seen).tag());
    }

    private CommitmentView view(Actor actor, Seen seen) {
        List<ProgressReport> all = reports.of(seen.commitment().id);
        return CommitmentView.of(
                seen.commitment(),
                status(seen.commitment(), all, days.today(seen.followUp().province)),
                new CommitmentView.Detail(
                        all.stream()
                                .map(report -> CommitmentView.ProgressView.of(
                                        report, documents.at(thing(report), EnumSet.of(Audience.PARTIES))))
                                .toList(),
                        List.copyOf(access.actions(actor, seen))));
    }

    private static CommitmentStatus status(
            TrackedCommitment commitment, List<ProgressReport> reports, LocalDate today) {
        return commitment
                .promise()
                .status(reports.stream().map(ProgressReport::said).toList(), today);
    }

    private static Thing thing(ProgressReport report) {
        return new Thing(ProgressDocuments.KIND, report.id);
    }
}
