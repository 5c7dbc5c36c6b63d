package org.emining.project;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The public records a project was made from: columns of the same row as {@link Project}, read only where they are shown.
 * The import alone writes them.
 */
@Entity
@Immutable
@Table(name = "projects")
@SuppressWarnings("NullAway.Init")
class ProjectRecords {

    @Id
    UUID id;

    @JdbcTypeCode(SqlTypes.JSON)
    List<PublicRecord> records;

    protected ProjectRecords() {}
}
