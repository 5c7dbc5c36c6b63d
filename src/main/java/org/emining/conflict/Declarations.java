package org.emining.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;

/** The declarations of all persons. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

    /** The one that counts, valid or not. */
    Optional<Declaration> newest(String person) {
        return find("person = ?1 order by id desc", person).firstResultOptional();
    }

    /**
     * Those whose ties count: the newest one, however old, and all that hold still. A tie that was declared cannot be taken
     * back by declaring again: whoever tries out on a blind case which company bars it stays barred.
     */
    List<Declaration> counting(String person, LocalDate today) {
        return find(
                        "from Declaration d where d.person = ?1 and (d.validUntil >= ?2 or not exists"
                                + " (select 1 from Declaration later where later.person = ?1 and later.id > d.id))",
                        person,
                        today)
                .list();
    }

    Optional<Declaration> one(Conditions conditions) {
        return find("from Declaration d where " + conditions.where(), conditions.values())
                .firstResultOptional();
    }

    /** The newest first. */
    List<Declaration> page(Conditions conditions, int count) {
        return find("from Declaration d where " + conditions.where(), Sort.descending("d.id"), conditions.values())
                .page(0, count)
                .list();
    }
}
