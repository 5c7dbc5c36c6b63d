package org.emining.company;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;

/** An identifier of a company in its normal form. Read-only: {@link CompanyIdentifiers} writes them. */
@Entity
@Table(name = "company_identifiers")
@SuppressWarnings("NullAway.Init")
class CompanyIdentifier {

    /** One company has at most one identifier of a scheme. */
    @Embeddable
    record Key(@Column(name = "company_id") UUID companyId, String scheme) {}

    @EmbeddedId
    Key key;

    String value;

    @Enumerated(EnumType.STRING)
    IdentifierStatus status;

    protected CompanyIdentifier() {}
}
