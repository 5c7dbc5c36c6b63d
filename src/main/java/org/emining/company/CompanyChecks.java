package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims, verifications and endorsements of all companies. */
@ApplicationScoped
class CompanyChecks implements PanacheRepositoryBase<CompanyCheck, UUID> {

    List<CompanyCheck> of(UUID companyId) {
        return list("companyId = ?1 order by createdAt, id", companyId);
    }

    /** Ends what stands; the reason is for those whose evidence it was. */
    void end(UUID companyId, Set<CompanyCheck.Kind> kinds, Instant now, @Nullable String reason) {
        of(companyId).stream()
                .filter(check -> check.endedAt == null && kinds.contains(check.kind))
                .forEach(check -> check.end(now, reason));
    }
}
