package org.emining.interest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** The expressions of interest. */
@ApplicationScoped
class Expressions implements PanacheRepositoryBase<Expression, UUID> {

    record Stamp(Instant at, long number) {}

    Optional<Expression> one(Conditions conditions) {
        return find("from Expression e where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    List<Expression> page(Conditions conditions, int count) {
        return find("from Expression e where " + conditions.where(), Sort.by("e.id"), conditions.values())
                .page(0, count)
                .list();
    }

    /**
     * Makes a draft of this version a filed one, with number and time of the database: replicas cannot disagree on who
     * came first. With {@link #withdraw} the only place where the status is written.
     *
     * @return whether it was still that draft; nothing is changed otherwise, save that a receipt number is spent
     */
    boolean submit(UUID id, long version, UUID matchId, UUID filedBy, String person, @Nullable UUID through) {
        Stamp stamp = stamp();
        String receipt = String.format(
                Locale.ROOT, "EOI-%d-%06d", stamp.at().atOffset(ZoneOffset.UTC).getYear(), stamp.number());
        return update(
                        "set status = SUBMITTED, submittedAt = :at, updatedAt = :at, receiptNumber = :receipt,"
                                + " matchId = :match, filedBy = :member, filedByPerson = :person, filedThrough = :through,"
                                + " version = version + 1 where id = :id and status = DRAFT and version = :version",
                        Parameters.with("at", stamp.at())
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
                        "set status = WITHDRAWN, statusReason = :reason, updatedAt = current_timestamp,"
                                + " version = version + 1 where id = :id and status = SUBMITTED and version = :version",
                        Parameters.with("reason", reason).and("id", id).and("version", version))
                == 1;
    }

    private Stamp stamp() {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select clock_timestamp() as at, nextval('expression_receipts') as number")
                .unwrap(NativeQuery.class)
                .addScalar("at", Instant.class)
                .addScalar("number", Long.class)
                .getSingleResult();
        return new Stamp((Instant) row[0], (Long) row[1]);
    }
}
