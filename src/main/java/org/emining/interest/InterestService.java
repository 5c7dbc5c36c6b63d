package org.emining.interest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.emining.ledger.Ledger;
import org.emining.ledger.LoggedView;
import org.emining.organisation.Actor;
import org.emining.organisation.Role;
import org.emining.platform.Conditions;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.Faults;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.EntityTags;
import org.emining.platform.web.Order;
import org.emining.platform.web.Patches;
import org.jspecify.annotations.Nullable;

/** The life of expressions of interest. Whoever calls a move has asked {@link InterestAccess} first. */
@ApplicationScoped
@Transactional
class InterestService {

    /** Type of the entry that the opening of the match writes. */
    private static final String FILING = "filing";

    private final Expressions expressions;
    private final InterestAccess access;
    private final InterestChecks checks;
    private final Patches patches;
    private final Event<InterestEvent> events;
    private final EntityManager database;
    private final DatabaseClock clock;
    private final Ledger ledger;

    InterestService(
            Expressions expressions,
            InterestAccess access,
            InterestChecks checks,
            Patches patches,
            Event<InterestEvent> events,
            EntityManager database,
            DatabaseClock clock,
            Ledger ledger) {
        this.expressions = expressions;
        this.access = access;
        this.checks = checks;
        this.patches = patches;
        this.events = events;
        this.database = database;
        this.clock = clock;
        this.ledger = ledger;
    }

    ExpressionView see(Actor actor, UUID id) {
        return view(actor, access.see(actor, id));
    }

    List<ExpressionView> page(Actor actor, Conditions wanted, Order order, int count) {
        List<Expression> page = expressions.page(wanted, order, count);
        Map<UUID, LoggedView> filings = filings(page);
        return page.stream().map(expression -> view(actor, expression, filings)).toList();
    }

    ExpressionView draft(Actor actor, Requests.NewExpression request) {
        InterestChecks.Addressee addressee = checks.addressee(
                actor, request.projectId(), request.companyId(), InterestAction.CHANGE, request.members());
        Expression expression = new Expression(Ids.next(), request.projectId(), request.companyId());
        expression.publisherId = addressee.publisherId();
        expression.province = addressee.province();
        expression.veiled = addressee.blindReview();
        expression.organisationId = actor.organisation();
        expression.offers(request.offer());
        expression.filedBy = actor.member();
        expression.filedByPerson = Objects.requireNonNull(actor.person());
        expression.filedThrough = portal(actor);
        expression.draftedByPerson = expression.filedByPerson;
        expression.draftedThrough = expression.filedThrough;
        expressions.persistAndFlush(expression);
        events.fire(new InterestEvent.InterestDrafted(expression.id));
        return view(actor, expression);
    }

    ExpressionView change(Actor actor, UUID id, long version, ObjectNode patch) {
        Expression expression = current(actor, id, version, LockModeType.PESSIMISTIC_WRITE);
        InterestFlow.require(expression.status, InterestAction.CHANGE);
        Requests.Offer offer = patches.apply(ExpressionView.offer(expression), patch, Requests.Offer.class);
        checks.addressee(actor, expression.projectId, expression.companyId, InterestAction.CHANGE, offer.members());
        Instant now = clock.now();
        expression.offers(offer);
        expression.version++;
        expression.updatedAt = now;
        database.flush();
        events.fire(new InterestEvent.InterestChanged(id));
        return view(actor, expression);
    }

    /** Lays over the draft what of a merge patch says something else. @return whether anything did */
    boolean update(Actor actor, UUID id, ObjectNode patch) {
        Expression expression = access.see(actor, id);
        ObjectNode offer = patch.deepCopy();
        Faults faults = new Faults();
        fixed("projectId", expression.projectId, offer, faults);
        fixed("companyId", expression.companyId, offer, faults);
        faults.throwIfAny();
        ObjectNode different = patches.difference(ExpressionView.offer(expression), offer, Requests.Offer.class);
        if (!different.isEmpty()) {
            long version = expression.version;
            // A lock alone leaves what this transaction has read before, and would write that over what came meanwhile.
            database.lock(expression, LockModeType.PESSIMISTIC_WRITE);
            database.refresh(expression);
            change(actor, id, version, different);
        }
        return !different.isEmpty();
    }

    private static void fixed(String member, UUID value, ObjectNode patch, Faults faults) {
        JsonNode said = patch.remove(member);
        faults.check(said == null || said.asText().equalsIgnoreCase(value.toString()), "/" + member, "exactly", value);
    }

    /** Files the draft: numbered and timed by the database, and the match opened, all in this transaction. */
    ExpressionView submit(Actor actor, UUID id, long version) {
        Expression draft = current(actor, id, version, LockModeType.NONE);
        InterestFlow.require(draft.status, InterestAction.SUBMIT);
        new Faults()
                .check(!draft.stagesOffered.isEmpty(), "/stagesOffered", "not-empty")
                .throwIfAny();
        checks.hold(draft);
        checks.addressee(actor, draft.projectId, draft.companyId, InterestAction.SUBMIT, draft.consortium());
        access.filedBefore(actor, draft).ifPresent(InterestService::refuseSecond);
        Expression filed = moved(
                actor,
                draft,
                expressions.submit(
                        id,
                        version,
                        Ids.next(),
                        actor.member(),
                        Objects.requireNonNull(actor.person()),
                        portal(actor)));
        events.fire(new InterestEvent.InterestSubmitted(
                id,
                Objects.requireNonNull(filed.matchId),
                filed.projectId,
                filed.companyId,
                filed.memberCompanies(),
                filed.organisationId,
                Objects.requireNonNull(filed.submittedAt)));
        return view(actor, filed);
    }

    private static void refuseSecond(Expression first) {
        throw DomainException.of(
                ErrorCode.ALREADY_EXISTS,
                List.of(Fault.at(
                        "/companyId", "already-filed", Objects.requireNonNull(first.receiptNumber), first.id)));
    }

    /** Takes a filed one back. The match may refuse it, and then nothing has happened. */
    ExpressionView withdraw(Actor actor, UUID id, long version, String reason) {
        Expression filed = current(actor, id, version, LockModeType.NONE);
        InterestFlow.require(filed.status, InterestAction.WITHDRAW);
        Expression withdrawn = moved(actor, filed, expressions.withdraw(id, version, reason));
        events.fire(new InterestEvent.InterestWithdrawn(
                id, Objects.requireNonNull(withdrawn.matchId), reason, withdrawn.organisationId, actor.member()));
        return view(actor, withdrawn);
    }

    private Expression current(Actor actor, UUID id, long version, LockModeType lock) {
        Expression expression = expressions.findById(id, lock);
        if (expression == null) {
            throw DomainException.notFound();
        }
        if (expression.version != version) {
            throw EntityTags.stale(expression.version, view(actor, expression).tag());
        }
        return expression;
    }

    private Expression moved(Actor actor, Expression expression, boolean moved) {
        database.refresh(expression);
        if (!moved) {
            throw EntityTags.stale(expression.version, view(actor, expression).tag());
        }
        return expression;
    }

    private ExpressionView view(Actor actor, Expression expression) {
        return view(actor, expression, filings(List.of(expression)));
    }

    private ExpressionView view(Actor actor, Expression expression, Map<UUID, LoggedView> filings) {
        LoggedView filing = expression.matchId == null ? null : filings.get(expression.matchId);
        boolean veiled = expression.veiled && FilingReaders.judgesBlind(actor, expression.publisherId);
        ExpressionView whole = ExpressionView.of(expression, access.mayFile(actor, expression), filing);
        return veiled ? whole.underVeil() : whole;
    }

    private Map<UUID, LoggedView> filings(List<Expression> expressions) {
        return ledger.first(
                FILING,
                expressions.stream()
                        .map(expression -> expression.matchId)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static @Nullable UUID portal(Actor actor) {
        return actor.is(Role.PORTAL) ? actor.portalId() : null;
    }
}
