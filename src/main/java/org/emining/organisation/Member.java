package org.emining.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person or a machine client of an organisation, known by issuer and subject (RFC 7519), never by name or e-mail. */
@Entity
@Table(name = "members")
@SuppressWarnings("NullAway.Init")
class Member {

    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.EAGER)
    @JoinColumn(name = "organisation_id")
    Organisation organisation;

    String issuer;

    String subject;

    @Column(name = "display_name")
    String displayName;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> roles;

    @Generated
    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "dismissed_at")
    @Nullable
    Instant dismissedAt;

    protected Member() {}

    Member(UUID id, Organisation organisation, String issuer, String subject, String displayName, Set<Role> roles) {
        this.id = id;
        this.organisation = organisation;
        this.issuer = issuer;
        this.subject = subject;
        this.displayName = displayName;
        this.roles = roles.stream().map(Role::stored).sorted().toList();
    }

    /** The roles given; they count while the member is not dismissed. */
    Set<Role> roles() {
        return roles.stream().map(Role::ofStored).collect(Collectors.toSet());
    }
}
