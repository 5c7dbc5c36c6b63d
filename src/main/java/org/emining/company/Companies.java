package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The companies. */
@ApplicationScoped
class Companies implements PanacheRepositoryBase<Company, UUID> {

    List<Company> ofOrganisation(UUID organisationId) {
        return list("organisationId = ?1 order by createdAt, id", organisationId);
    }

    /**
     * How many claims of the organisation nobody has judged. Until the transaction ends no other one counts for the same
     * organisation, so that two that claim at once do not both find room.
     */
    long unjudgedClaims(UUID organisationId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "claims of " + organisationId)
                .getResultList();
        return count(
                "organisationId = ?1 and (status = ?2 or statusBeforeSuspension = ?2)",
                organisationId,
                CompanyStatus.CLAIMED);
    }

    /**
     * The one statement that begins every change: it holds only while the company is in the state and version that the
     * caller saw, gives it the next version, and keeps its row until the transaction ends.
     *
     * @param owner the organisation that speaks for it afterwards
     * @param reason why it is in its state afterwards
     * @return whether it held
     */
    boolean move(Company seen, CompanyStatus to, @Nullable UUID owner, @Nullable String reason, Instant now) {
        CompanyStatus before = to == CompanyStatus.SUSPENDED ? seen.status : null;
        Map<String, Object> values = new HashMap<>();
        values.put("id", seen.id);
        values.put("from", seen.status);
        values.put("version", seen.version);
        values.put("to", to);
        values.put("before", before);
        values.put("reason", reason);
        values.put("owner", owner);
        values.put("now", now);
        return update(
                        "status = :to, statusBeforeSuspension = :before, statusReason = :reason, organisationId = :owner,"
                                + " version = version + 1, updatedAt = :now"
                                + " where id = :id and status = :from and version = :version",
                        values)
                == 1;
    }

    /** A page of those the filter lets through and the caller may know of, by id. */
    List<Company> search(CompanyFilter.Criteria wanted, Visible visible, @Nullable UUID after, int count) {
        StringBuilder where = new StringBuilder("1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (!visible.all()) {
            where.append(" and (status in :public or organisationId = :owner)");
            values.put("public", CompanyAccess.PUBLIC);
            // Equal to nobody's when there is none: ids of ours are never zero.
            values.put("owner", visible.owner() == null ? new UUID(0, 0) : visible.owner());
        }
        in(where, values, "status", wanted.statuses());
        in(where, values, "country", wanted.countries());
        if (wanted.claimed() != null) {
            where.append(wanted.claimed() ? " and organisationId is not null" : " and organisationId is null");
        }
        if (wanted.name() != null) {
            where.append(" and searchText like lower(:name) escape '!'");
            values.put("name", "%" + wanted.name().replaceAll("[!%_]", "!$0") + "%");
        }
        if (!wanted.minerals().isEmpty() || !wanted.stages().isEmpty()) {
            where.append(" and exists (select 1 from Capability c where c.companyId = company.id");
            in(where, values, "c.mineral", wanted.minerals());
            in(where, values, "c.stage", wanted.stages());
            where.append(")");
        }
        if (after != null) {
            where.append(" and id > :after");
            values.put("after", after);
        }
        return find("from Company company where " + where + " order by id", values)
                .page(0, count)
                .list();
    }

    private static void in(StringBuilder where, Map<String, Object> values, String field, List<?> allowed) {
        if (!allowed.isEmpty()) {
            String name = field.replace('.', '_');
            where.append(" and ").append(field).append(" in :").append(name);
            values.put(name, allowed);
        }
    }

    /** Which companies a caller may know of: all, or the public ones and those of one owner. */
    record Visible(boolean all, @Nullable UUID owner) {}
}
