package org.emining.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.emining.conflict.rule.Ownership;
import org.emining.conflict.rule.OwnershipLines;
import org.emining.platform.Conditions;
import org.emining.platform.time.DatabaseClock;

/** What sources say of who owns whom. */
@ApplicationScoped
class OwnershipStatements implements PanacheRepositoryBase<OwnershipStatement, UUID> {

    private static final String IN_FORCE = " and closedAt is null and (startedOn is null or startedOn <= :today)"
            + " and (endedOn is null or endedOn >= :today) order by id";

    private final DatabaseClock clock;

    OwnershipStatements(DatabaseClock clock) {
        this.clock = clock;
    }

    Optional<OwnershipStatement> one(Conditions conditions) {
        return find("from OwnershipStatement s where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    List<OwnershipStatement> page(Conditions conditions, int count) {
        return find("from OwnershipStatement s where " + conditions.where(), Sort.by("s.id"), conditions.values())
                .page(0, count)
                .list();
    }

    /** @return whether it was still open and of this version; nothing is changed otherwise */
    boolean close(UUID id, long version, UUID member, String reason) {
        return update(
                        "set closedAt = :at, updatedAt = :at, closedBy = :member, closingReason = :reason,"
                                + " version = version + 1 where id = :id and version = :version and closedAt is null",
                        Parameters.with("at", clock.now())
                                .and("member", member)
                                .and("reason", reason)
                                .and("id", id)
                                .and("version", version))
                == 1;
    }

    /** Those in force on a day. */
    OwnershipLines.Statements on(LocalDate today) {
        return new OwnershipLines.Statements() {
            @Override
            public List<Ownership> ownersOf(Set<UUID> companies) {
                return links("companyId in :companies", companies, today);
            }

            @Override
            public List<Ownership> ownedBy(Set<UUID> companies) {
                return links("ownerCompanyId in :companies", companies, today);
            }
        };
    }

    private List<Ownership> links(String which, Set<UUID> companies, LocalDate today) {
        return list(which + IN_FORCE, Parameters.with("companies", companies).and("today", today)).stream()
                .map(OwnershipStatement::link)
                .toList();
    }
}
