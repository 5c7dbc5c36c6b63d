package org.emining.company;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.emining.catalogue.Stage;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One cell (mineral, stage), or one service, that a company can do. */
@Entity
@Table(name = "capabilities")
@SuppressWarnings("NullAway.Init")
class Capability implements OwnedPart {

    @Id
    UUID id;

    @Column(name = "company_id", updatable = false)
    UUID companyId;

    @Nullable
    String mineral;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Nullable
    Integer facilities;

    @Column(name = "since_year")
    @Nullable
    Integer sinceYear;

    @Nullable
    String evidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> processes;

    protected Capability() {}

    Capability(UUID id, UUID companyId, CapabilityFacts facts) {
        this.id = id;
        this.companyId = companyId;
        take(facts);
    }

    final void take(CapabilityFacts facts) {
        mineral = facts.mineral();
        stage = facts.stage();
        facilities = facts.facilities();
        sinceYear = facts.sinceYear();
        evidence = facts.evidence();
        processes = facts.processes() == null ? new ArrayList<>() : new ArrayList<>(facts.processes());
    }

    CapabilityFacts facts() {
        return new CapabilityFacts(mineral, stage, facilities, sinceYear, evidence, List.copyOf(processes));
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
        return facts().cell();
    }
}
