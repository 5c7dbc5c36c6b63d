package org.emining.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate, membership or declaration of a company. */
@Entity
@Table(name = "company_certificates")
@SuppressWarnings("NullAway.Init")
class Certificate implements OwnedPart {

    @Id
    UUID id;

    @Column(name = "company_id", updatable = false)
    UUID companyId;

    String scheme;

    @Nullable
    String scope;

    @Nullable
    String verifier;

    @Column(name = "issued_on")
    @Nullable
    LocalDate issuedOn;

    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;

    @Nullable
    String evidence;

    protected Certificate() {}

    Certificate(UUID id, UUID companyId, CertificateFacts facts) {
        this.id = id;
        this.companyId = companyId;
        take(facts);
    }

    final void take(CertificateFacts facts) {
        scheme = facts.scheme();
        scope = facts.scope();
        verifier = facts.verifier();
        issuedOn = facts.issuedOn();
        expiresOn = facts.expiresOn();
        evidence = facts.evidence();
    }

    CertificateFacts facts() {
        return new CertificateFacts(scheme, scope, verifier, issuedOn, expiresOn, evidence);
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public UUID companyId() {
        return companyId;
    }

    @Override
    public Object subject() {
        return facts().subject();
    }
}
