package org.emining.company;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A company. State, owner and version are read-only here: {@link Companies#move} writes them, in one conditional
 * statement, before anything else of the row is changed.
 */
@Entity
@Table(name = "companies")
@SuppressWarnings("NullAway.Init")
class Company {

    @Id
    UUID id;

    @Column(name = "organisation_id", updatable = false)
    @Nullable
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    CompanyStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "status_before_suspension", updatable = false)
    @Nullable
    CompanyStatus statusBeforeSuspension;

    @Column(name = "status_reason", updatable = false)
    @Nullable
    String statusReason;

    String name;

    @Column(name = "name_latin")
    @Nullable
    String nameLatin;

    @Column(name = "name_original_lang")
    @Nullable
    String nameOriginalLang;

    @Column(name = "name_original")
    @Nullable
    String nameOriginal;

    @Column(name = "search_text", insertable = false, updatable = false)
    String searchText;

    @Nullable
    String country;

    @Enumerated(EnumType.STRING)
    @Column(name = "country_basis")
    @Nullable
    CountryBasis countryBasis;

    @Column(name = "country_note")
    @Nullable
    String countryNote;

    @Nullable
    String website;

    @Column(name = "contact_email")
    @Nullable
    String contactEmail;

    @Column(name = "ticket_min_usd", precision = 18, scale = 2)
    @Nullable
    BigDecimal ticketMinUsd;

    @Column(name = "ticket_max_usd", precision = 18, scale = 2)
    @Nullable
    BigDecimal ticketMaxUsd;

    @Column(name = "home_finance")
    @Nullable
    Boolean homeFinance;

    @Column(name = "home_finance_evidence")
    @Nullable
    String homeFinanceEvidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "wished_stages")
    @Nullable
    List<String> wishedStages;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "wished_minerals")
    @Nullable
    List<String> wishedMinerals;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "wished_countries")
    @Nullable
    List<String> wishedCountries;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "vetoed_projects")
    @Nullable
    List<UUID> vetoedProjects;

    @Column(name = "presence_declared")
    boolean presenceDeclared;

    /** Facilities by country. */
    @ElementCollection
    @CollectionTable(name = "company_presence", joinColumns = @JoinColumn(name = "company_id"))
    @MapKeyColumn(name = "country")
    @Column(name = "facilities")
    Map<String, Integer> presence = new HashMap<>();

    @Column(name = "certificates_declared")
    boolean certificatesDeclared;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> sources = new ArrayList<>();

    @Column(name = "source_reference")
    @Nullable
    String sourceReference;

    /** What the public record said, from a claim until the claim is rejected; null for a firm that entered itself. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "listed_facts")
    @Nullable
    ListedFacts listedFacts;

    /** The country a claimant declares; the profile has it once the claim is found to be right. */
    @Column(name = "claimed_country")
    @Nullable
    String claimedCountry;

    @Column(updatable = false)
    long version;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at", updatable = false)
    Instant updatedAt;

    protected Company() {}

    /** A company as a firm registers it. */
    Company(UUID id, UUID organisationId, Instant now) {
        this.id = id;
        this.organisationId = organisationId;
        this.status = CompanyStatus.REGISTERED;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** As everybody may see it who may not see it fully: a claim that nobody has judged changes nothing. */
    Company shown() {
        return status == CompanyStatus.CLAIMED && listedFacts != null ? listedFacts.shown(this) : this;
    }

    /** Whether a public record lies under it. */
    boolean isFromRecord() {
        return sourceReference != null;
    }

    /** A new one that is this company as far as its facts do not say. */
    Company unnamed() {
        Company same = new Company();
        same.id = id;
        same.organisationId = organisationId;
        same.status = status;
        same.sources = sources;
        same.sourceReference = sourceReference;
        same.version = version;
        same.createdAt = createdAt;
        same.updatedAt = updatedAt;
        return same;
    }
}
