package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.emining.platform.Conditions;
import org.emining.platform.database.Alone;
import org.emining.platform.web.Listing;
import org.jspecify.annotations.Nullable;

/** The companies. */
@ApplicationScoped
class Companies implements PanacheRepositoryBase<Company, UUID> {

    List<Company> ofOrganisation(UUID organisationId) {
        return list("organisationId = ?1 order by createdAt, id", organisationId);
    }

    /** A company and who speaks for it. */
    record Owned(UUID id, UUID organisationId) {}

    /** The verified ones of these organisations. */
    List<Owned> verifiedOf(Set<UUID> organisations) {
        return getEntityManager()
                .createQuery(
                        "select c.id, c.organisationId from Company c where c.organisationId in :all and c.status = :status",
                        Owned.class)
                .setParameter("all", organisations)
                .setParameter("status", CompanyStatus.VERIFIED)
                .getResultList();
    }

    /** In the order of ids: two who share companies then wait for each other instead of deadlocking. */
    void lockForShare(Collection<UUID> ids) {
        getEntityManager()
                .createNativeQuery("select id from companies where id = any(?1) order by id for share")
                .setParameter(1, ids.toArray(UUID[]::new))
                .getResultList();
    }

    /**
     * How many claims of the organisation nobody has judged. Until the transaction ends no other one counts for the same
     * organisation, so that two that claim at once do not both find room.
     */
    long unjudgedClaims(UUID organisationId) {
        Alone.with(getEntityManager(), "emining.claims " + organisationId);
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

    /** A page of those the filter lets through and the caller may know of. */
    List<Company> search(CompanyFilter.Criteria wanted, Visible visible, Listing.Wanted listing, int count) {
        Conditions conditions = new Conditions();
        // Equal to nobody's when there is none: ids of ours are never zero.
        UUID owner = visible.owner() == null ? new UUID(0, 0) : visible.owner();
        if (!visible.all()) {
            conditions
                    .and("status in :public or organisationId = :owner", "public", CompanyAccess.PUBLIC)
                    .with("owner", owner);
        }
        if (wanted.mine()) {
            conditions.and("organisationId = :mine", "mine", owner);
        }
        if (!wanted.statuses().isEmpty()) {
            conditions.and("status in :statuses", "statuses", wanted.statuses());
        }
        if (!wanted.countries().isEmpty()) {
            conditions.and("country in :countries", "countries", wanted.countries());
        }
        if (wanted.claimed() != null) {
            conditions.and(wanted.claimed() ? "organisationId is not null" : "organisationId is null");
        }
        if (wanted.name() != null) {
            String pattern = "%" + wanted.name().replaceAll("[!%_]", "!$0") + "%";
            conditions.and("searchText like lower(:name) escape '!'", "name", pattern);
        }
        able(conditions, wanted);
        listing.narrow("company", conditions);
        return find(
                        "from Company company where " + conditions.where() + " order by "
                                + listing.order().by("company"),
                        conditions.values())
                .page(0, count)
                .list();
    }

    // Mineral and stage must be of one capability.
    private static void able(Conditions conditions, CompanyFilter.Criteria wanted) {
        if (wanted.minerals().isEmpty() && wanted.stages().isEmpty()) {
            return;
        }
        StringBuilder one = new StringBuilder("exists (select 1 from Capability c where c.companyId = company.id");
        if (!wanted.minerals().isEmpty()) {
            one.append(" and c.mineral in :minerals");
            conditions.with("minerals", wanted.minerals());
        }
        if (!wanted.stages().isEmpty()) {
            one.append(" and c.stage in :stages");
            conditions.with("stages", wanted.stages());
        }
        conditions.and(one.append(")").toString());
    }

    /** Which companies a caller may know of: all, or the public ones and those of one owner. */
    record Visible(boolean all, @Nullable UUID owner) {}
}
