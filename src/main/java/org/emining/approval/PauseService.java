package org.emining.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.emining.approval.clock.WorkingCalendar;
import org.emining.approval.flow.Clock;
import org.emining.approval.flow.Clock.Motion;
import org.emining.approval.flow.Party;
import org.emining.jurisdiction.SettingName;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Faults;
import org.emining.platform.web.EntityTags;

/** Stops a clock for a coded reason until a named day, and lets it go on before. Nothing here moves a case. */
@ApplicationScoped
@Transactional
class PauseService {

    private static final String PAUSE = "PAUSE";
    private static final String END_PAUSE = "END_PAUSE";

    private final Matches matches;
    private final MatchClocks clocks;
    private final MatchPauses pauses;
    private final MatchAccess access;
    private final Impartiality impartiality;
    private final JurisdictionTerms terms;
    private final ClockBook book;
    private final CaseTime time;
    private final LongestHalt longest;
    private final Cases cases;
    private final Event<ApprovalEvent> events;

    PauseService(
            Matches matches,
            MatchClocks clocks,
            MatchPauses pauses,
            MatchAccess access,
            Impartiality impartiality,
            JurisdictionTerms terms,
            ClockBook book,
            CaseTime time,
            LongestHalt longest,
            Cases cases,
            Event<ApprovalEvent> events) {
        this.matches = matches;
        this.clocks = clocks;
        this.pauses = pauses;
        this.access = access;
        this.impartiality = impartiality;
        this.terms = terms;
        this.book = book;
        this.time = time;
        this.longest = longest;
        this.cases = cases;
        this.events = events;
    }

    /**
     * An office stops its own clocks; the province also those of the filing side, which gains time by it.
     *
     * @throws DomainException {@code not-found} for what is absent or hidden, {@code forbidden}
     */
    void authorise(Actor actor, UUID id, Clock clock) {
        Match match = access.see(actor, id);
        Party party = keeper(clock);
        if (!access.parties(actor, match).contains(party)) {
            throw MatchAccess.refusal(actor, match, party);
        }
    }

    /** The same for the clock of a pause that is there. */
    void authorise(Actor actor, UUID id, UUID pauseId) {
        access.see(actor, id);
        authorise(actor, id, clocks.findById(pause(id, pauseId).clockId).clock);
    }

    /** Who may stop the clock. */
    static Party keeper(Clock clock) {
        return clock.on() == Party.FILING_SIDE ? Party.PROVINCIAL_KEY : clock.on();
    }

    private MatchPause pause(UUID id, UUID pauseId) {
        return pauses.findByIdOptional(pauseId)
                .filter(pause -> pause.matchId.equals(id))
                .orElseThrow(DomainException::notFound);
    }

    /**
     * Stops a clock that runs.
     *
     * @throws DomainException {@code stale-version}, {@code move-not-allowed} for a clock that does not run, or
     *     whose time is over, {@code
     *     setting-missing}, {@code conflict-of-interest}, {@code declaration-missing}, {@code constraint-violation}
     */
    CaseView begin(Actor actor, UUID id, long version, Requests.NewPause request) {
        Match match = held(actor, id, version);
        impartial(actor, match, request.clock());
        MatchClock row = clocks.open(id).get(request.clock());
        Instant now = terms.now();
        if (row == null || row.motion() != Motion.RUNS || isOver(row, now)) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, match.status.name(), PAUSE);
        }
        WorkingCalendar calendar = terms.timeFor(match, row.clock).required().calendar();
        check(match, request, calendar.dayOf(now));
        book.rest(match, row, now);
        MatchPause pause = new MatchPause();
        pause.id = Ids.next();
        pause.matchId = id;
        pause.clockId = row.id;
        pause.reason = request.reason();
        pause.words = request.words();
        pause.until = request.until();
        pause.endsAt = calendar.endOf(request.until());
        pause.begunAt = now;
        pause.begunBy = actor.member();
        pause.organisationId = actor.organisation();
        pauses.persist(pause);
        book.tell(match);
        events.fire(new ApprovalEvent.ClockPaused(
                id,
                match.version,
                pause.id,
                row.clock,
                pause.reason,
                pause.until,
                pause.organisationId,
                pause.begunBy,
                pause.begunAt));
        return cases.view(actor, match);
    }

    // The filing side's time ends with its day, not when a worker comes by: a pause does not bring it back.
    private static boolean isOver(MatchClock row, Instant now) {
        return row.clock.on() == Party.FILING_SIDE && row.dueAt != null && !row.dueAt.isAfter(now);
    }

    private void check(Match match, Requests.NewPause request, LocalDate today) {
        List<String> allowed = terms.pauseReasons(match, request.clock());
        if (allowed.isEmpty()) {
            throw DomainException.of(
                    ErrorCode.SETTING_MISSING,
                    JurisdictionTerms.jurisdiction(match, request.clock()),
                    SettingName.PAUSE_REASONS);
        }
        new Faults()
                .check(allowed.contains(request.reason()), "/reason", "one-of", String.join(", ", allowed))
                .check(!request.until().isBefore(today), "/until", "not-before", today)
                .check(!request.until().isAfter(longest.from(today)), "/until", "not-after", longest.from(today))
                .throwIfAny();
    }

    /**
     * Ends a pause before its last day.
     *
     * @throws DomainException {@code stale-version}, {@code move-not-allowed} for one that has ended, {@code
     *     conflict-of-interest}, {@code declaration-missing}
     */
    CaseView end(Actor actor, UUID id, UUID pauseId, long version) {
        Match match = held(actor, id, version);
        MatchPause pause = pause(id, pauseId);
        impartial(actor, match, clocks.findById(pause.clockId).clock);
        if (pause.endedAt != null) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, match.status.name(), END_PAUSE);
        }
        time.end(match, pause, terms.now(), actor.member());
        return cases.view(actor, match);
    }

    private void impartial(Actor actor, Match match, Clock clock) {
        Offices.of(keeper(clock)).ifPresent(office -> {
            impartiality.requireFree(actor, match, office);
            impartiality.requireDeclaration(actor);
        });
    }

    // Its next version: who looked at the case before decides nothing without knowing of the pause.
    private Match held(Actor actor, UUID id, long version) {
        Match match = matches.findByIdOptional(id).orElseThrow(DomainException::notFound);
        boolean mine = match.version == version && matches.touch(id, version);
        matches.getEntityManager().refresh(match);
        if (!mine) {
            throw EntityTags.stale(match.version, cases.view(actor, match).tag());
        }
        return match;
    }
}
