package org.emining.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/** A need as a row; the ranking reads these. */
@Entity
@Table(name = "project_needs")
@SuppressWarnings("NullAway.Init")
class ProjectNeed {

    @Id
    UUID id;

    @Column(name = "project_id")
    UUID projectId;

    @Nullable
    String mineral;

    @Enumerated(EnumType.STRING)
    Stage stage;

    int weight;

    int place;

    protected ProjectNeed() {}

    ProjectNeed(UUID id, UUID projectId, int place, Need need) {
        this.id = id;
        this.projectId = projectId;
        this.mineral = need.mineral();
        this.stage = need.stage();
        this.weight = need.weight();
        this.place = place;
    }
}
