package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.platform.Ids;

/** The certificates of all companies. */
@ApplicationScoped
class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    List<Certificate> of(UUID companyId) {
        return list("companyId = ?1 order by scheme, scope nulls first, id", companyId);
    }

    /** Makes these the certificates of the company; one of the same scheme and scope keeps its id. */
    void replace(UUID companyId, List<CertificateFacts> wanted) {
        Map<Object, Certificate> old = new HashMap<>();
        of(companyId).forEach(certificate -> old.put(certificate.subject(), certificate));
        for (CertificateFacts facts : wanted) {
            Certificate same = old.remove(facts.subject());
            if (same == null) {
                persist(new Certificate(Ids.next(), companyId, facts));
            } else {
                same.take(facts);
            }
        }
        old.values().forEach(this::delete);
        flush();
    }
}
