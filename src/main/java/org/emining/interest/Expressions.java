package org.emining.interest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;
import org.emining.platform.web.Order;
import org.jspecify.annotations.Nullable;

/** The expressions of interest. */
@ApplicationScoped
class Expressions implements PanacheRepositoryBase<Expression, UUID> {

    private final DatabaseClock clock;

    Expressions(DatabaseClock clock) {
        this.clock = clock;
    }

    Optional<Expression> one(Conditions conditions) {
        return find("from Expression e where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    List<Expression> page(Conditions conditions, Order order, int count) {
        return find("from Expression e where " + conditions.where() + " order by " + order.by("e"), conditions.values())
                .page(0, count)
                .list();
    }

    /**
     * Makes a draft of this version a filed one, with number and time of the database: replicas cannot disagree on who
     * came first. The year in the number is that of the filing in UTC. With {@link #withdraw} and {@link #follow} the only
     * place where the status is written.
     *
     * @return whether it was still that draft; nothing is changed otherwise, save that a receipt number is spent
     */
    boolean submit(UUID id, long version, UUID matchId, UUID filedBy, String person, @Nullable UUID through) {
        Instant now = clock.now();
        String receipt = String.format(
                Locale.ROOT, "EOI-%d-%06d", now.atOffset(ZoneOffset.UTC).getYear(), nextReceipt());
        return update(
                        "set status = SUBMITTED, submittedAt = :at, updatedAt = :at, receiptNumber = :receipt,"
                                + " matchId = :match, filedBy = :member, filedByPerson = :person, filedThrough = :through,"
                                + " version = version + 1 where id = :id and status = DRAFT and version = :version",
                        Parameters.with("at", now)
                                .and("receipt", receipt)
                                .and("match", matchId)
                                .and("member", filedBy)
                                .and("person", person)
                                .and("through", through)
                                .and("id", id)
                                .and("version", version))
                == 1;
    }

    /** @return whether it was still the filed one of this version; nothing is changed otherwise */
    boolean withdraw(UUID id, long version, String reason) {
        return update(
                        "set status = WITHDRAWN, statusReason = :reason, updatedAt = :at,"
                                + " version = version + 1 where id = :id and status = SUBMITTED and version = :version",
                        Parameters.with("reason", reason)
                                .and("at", clock.now())
                                .and("id", id)
                                .and("version", version))
                == 1;
    }

    /**
     * Follows its match.
     *
     * @return whether it stood there; nothing is changed otherwise
     */
    boolean follow(UUID id, InterestStatus from, InterestStatus to) {
        return update(
                        "set status = :to, updatedAt = :at, version = version + 1 where id = :id and status = :from",
                        Parameters.with("to", to)
                                .and("at", clock.now())
                                .and("id", id)
                                .and("from", from))
                == 1;
    }

    void unveil(UUID id) {
        update(
                "set veiled = false, updatedAt = :at, version = version + 1 where id = :id and veiled = true",
                Parameters.with("at", clock.now()).and("id", id));
    }

    /** Whether the company stands before the project with another one. */
    boolean anotherStands(UUID id) {
        return count(
                        "from Expression other where other.id <> :id and other.status in (SUBMITTED, DECIDED) and exists"
                                + " (from Expression e where e.id = :id and e.projectId = other.projectId"
                                + " and e.companyId = other.companyId)",
                        Parameters.with("id", id))
                > 0;
    }

    private long nextReceipt() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('expression_receipts')", Long.class)
                .getSingleResult();
    }
}
