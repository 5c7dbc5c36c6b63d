package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;

/** Single certificates of a company. The first declares that it has some; each change is a change of the company. */
@ApplicationScoped
@Transactional
class CertificateService {

    private final Certificates certificates;
    private final CompanyChanges changes;
    private final CompanyReader reader;

    CertificateService(Certificates certificates, CompanyChanges changes, CompanyReader reader) {
        this.certificates = certificates;
        this.changes = changes;
        this.reader = reader;
    }

    Seen<CertificateView> read(Actor actor, UUID companyId, UUID id) {
        return reader.see(actor, changes.find(companyId), sight -> CertificateView.of(find(companyId, id)));
    }

    /** @throws DomainException {@code already-exists} for a second certificate of one scheme and scope */
    Seen<CertificateView> add(Actor actor, UUID companyId, long version, CertificateFacts facts) {
        Company company = changes.change(actor, companyId, version);
        List<Certificate> present = certificates.of(companyId);
        OwnedPart.requireRoom(present, Profile.MOST_CERTIFICATES);
        OwnedPart.requireFree(present, facts.subject(), null, "/scheme");
        Certificate made = new Certificate(Ids.next(), companyId, facts);
        company.certificatesDeclared = true;
        certificates.persistAndFlush(made);
        return reader.see(actor, company, sight -> CertificateView.of(made));
    }

    /** @throws DomainException {@code already-exists} when another certificate has that scheme and scope */
    Seen<CertificateView> replace(Actor actor, UUID companyId, long version, UUID id, CertificateFacts facts) {
        Company company = changes.change(actor, companyId, version);
        Certificate certificate = find(companyId, id);
        OwnedPart.requireFree(certificates.of(companyId), facts.subject(), id, "/scheme");
        certificate.take(facts);
        return reader.see(actor, company, sight -> CertificateView.of(certificate));
    }

    Seen<UUID> remove(Actor actor, UUID companyId, long version, UUID id) {
        Company company = changes.change(actor, companyId, version);
        certificates.delete(find(companyId, id));
        return reader.see(actor, company, sight -> id);
    }

    private Certificate find(UUID companyId, UUID id) {
        return OwnedPart.of(companyId, certificates.findById(id));
    }
}
