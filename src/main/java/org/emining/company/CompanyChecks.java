package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Claims, verifications and endorsements of all companies. */
@ApplicationScoped
class CompanyChecks implements PanacheRepositoryBase<CompanyCheck, UUID> {

    List<CompanyCheck> of(UUID companyId) {
        return list("companyId = ?1 order by createdAt, id", companyId);
    }
}
