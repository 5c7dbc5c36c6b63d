package org.emining.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emining.catalogue.Stage;
import org.emining.platform.web.Money;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A mineral project. Columns that only {@link Projects}'s conditional updates may write are not updatable here: state,
 * version and what goes with them. The public records it was made from are kilobytes that lists have no use for: they
 * are no part of this, see {@link ProjectRecords}.
 */
@Entity
@Table(name = "projects")
@SuppressWarnings("NullAway.Init")
class Project {

    @Id
    UUID id;

    @Column(name = "publisher_id", updatable = false)
    UUID publisherId;

    /** The name of the publisher at the time of reading; null in a draft that has not been read again yet. */
    @Formula("(select publisher.name from organisations publisher where publisher.id = publisher_id)")
    String publisherName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    ProjectStatus status;

    @Column(name = "status_reason", updatable = false)
    @Nullable
    String statusReason;

    String name;

    @Column(name = "name_original_lang")
    @Nullable
    String nameOriginalLang;

    @Column(name = "name_original")
    @Nullable
    String nameOriginal;

    @Nullable
    String summary;

    @Nullable
    String province;

    @Nullable
    BigDecimal longitude;

    @Nullable
    BigDecimal latitude;

    @Column(name = "position_justification")
    @Nullable
    String positionJustification;

    @Column(name = "deposit_type")
    @Nullable
    String depositType;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ProjectMineral> minerals;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "stages_present")
    List<String> stagesPresent;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "resource_figures")
    List<ResourceFigure> resourceFigures;

    @Column(name = "capex_amount")
    @Nullable
    BigDecimal capexAmount;

    @Column(name = "capex_currency")
    @Nullable
    String capexCurrency;

    @Column(name = "capex_usd")
    @Nullable
    BigDecimal capexUsd;

    @Column(name = "partner_share_percent")
    @Nullable
    Integer partnerSharePercent;

    @Enumerated(EnumType.STRING)
    @Column(name = "partner_list")
    Partners.PartnerList partnerList;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "partner_countries")
    List<String> partnerCountries;

    @Column(name = "local_partner")
    @Nullable
    Boolean localPartner;

    @Column(name = "publishes_answers")
    boolean publishesAnswers;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> partnerships;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "certificates_asked")
    List<String> certificatesAsked;

    @Column(name = "risk_disclosure")
    @Nullable
    String riskDisclosure;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "site_links")
    List<SiteLink> siteLinks;

    @Column(name = "blind_review")
    boolean blindReview;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(updatable = false)
    List<String> sources;

    @Column(name = "source_reference", updatable = false)
    @Nullable
    String sourceReference;

    @Column(name = "submitted_by", updatable = false)
    @Nullable
    UUID submittedBy;

    @Column(name = "published_at", updatable = false)
    @Nullable
    Instant publishedAt;

    @Column(updatable = false)
    long version;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at", insertable = false, updatable = false)
    @Generated
    Instant updatedAt;

    protected Project() {}

    Project(UUID id, UUID publisherId, Requests.ProjectDraft draft) {
        this.id = id;
        this.publisherId = publisherId;
        this.status = ProjectStatus.DRAFT;
        this.sources = List.of();
        this.version = 1;
        write(draft);
    }

    /** Takes over what the publisher wrote; the needs are rows of their own. */
    final void write(Requests.ProjectDraft draft) {
        name = Objects.requireNonNull(draft.name());
        nameOriginalLang =
                draft.nameOriginal() == null ? null : draft.nameOriginal().lang();
        nameOriginal =
                draft.nameOriginal() == null ? null : draft.nameOriginal().value();
        province = draft.province();
        longitude = draft.position() == null ? null : draft.position().longitude();
        latitude = draft.position() == null ? null : draft.position().latitude();
        positionJustification = draft.positionJustification();
        depositType = draft.depositType();
        minerals = draft.minerals();
        stagesPresent = draft.stagesPresent().stream().map(Stage::name).toList();
        resourceFigures = draft.resourceFigures();
        Money capex = draft.capex();
        capexAmount = capex == null ? null : capex.value();
        capexCurrency = capex == null ? null : capex.currency();
        capexUsd = draft.capexUsd() == null
                ? capex != null && capex.currency().equals("USD") ? capex.value() : null
                : new BigDecimal(draft.capexUsd());
        partnerSharePercent = draft.partnerSharePercent();
        partnerList = draft.partners().list();
        partnerCountries = draft.partners().countries();
        localPartner = draft.partners().localPartner();
        partnerships = draft.partnerships();
        certificatesAsked = draft.certificatesAsked();
        publishesAnswers = Boolean.TRUE.equals(draft.publishesAnswers());
        blindReview = Boolean.TRUE.equals(draft.blindReview());
        write(new Requests.PublishedPart(draft.summary(), draft.riskDisclosure(), draft.siteLinks()));
    }

    final void write(Requests.PublishedPart part) {
        summary = part.summary();
        riskDisclosure = part.riskDisclosure();
        siteLinks = part.siteLinks();
    }

    Requests.PublishedPart publishedPart() {
        return new Requests.PublishedPart(summary, riskDisclosure, siteLinks);
    }

    /** The project as its publisher would have to write it to get the same. */
    Requests.ProjectDraft draft(List<Need> needs) {
        return new Requests.ProjectDraft(
                name,
                OriginalName.of(nameOriginalLang, nameOriginal),
                summary,
                province,
                Position.of(longitude, latitude),
                positionJustification,
                depositType,
                minerals,
                stages(),
                needs,
                resourceFigures,
                Money.of(capexAmount, capexCurrency),
                // Derived then, and would contradict a changed capex.
                capexUsd == null || "USD".equals(capexCurrency) ? null : capexUsd.toPlainString(),
                partnerSharePercent,
                new Partners(partnerList, partnerCountries, localPartner),
                partnerships,
                certificatesAsked,
                riskDisclosure,
                siteLinks,
                publishesAnswers,
                blindReview);
    }

    List<Stage> stages() {
        return stagesPresent.stream().map(Stage::valueOf).toList();
    }
}
