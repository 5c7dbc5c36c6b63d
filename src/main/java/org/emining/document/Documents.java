package org.emining.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.Conditions;
import org.emining.platform.database.Alone;
import org.emining.platform.time.DatabaseClock;

/** The documents. Their status is written here and nowhere else. */
@ApplicationScoped
class Documents implements PanacheRepositoryBase<Document, UUID> {

    private final DatabaseClock clock;

    Documents(DatabaseClock clock) {
        this.clock = clock;
    }

    List<Document> page(Conditions conditions, int count) {
        return find("from Document d where " + conditions.where(), Sort.by("d.id"), conditions.values())
                .page(0, count)
                .list();
    }

    /** Keeps it from being attached or deleted by others until the transaction ends, and reads it as it is now. */
    Optional<Document> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many of the organisation's stand nowhere; others who would declare wait until this transaction ends. */
    long unattachedAlone(UUID organisationId) {
        Alone.with(getEntityManager(), "emining.documents " + organisationId);
        return count(
                "from Document d where d.organisationId = ?1"
                        + " and not exists (select 1 from Attachment a where a.documentId = d.id)",
                organisationId);
    }

    /** Notes that the content is there, unless it was noted or the document is gone. @return whether this did it */
    boolean complete(UUID id, long version, String key, Scan scan) {
        Instant now = clock.now();
        return update(
                        "set status = :to, storageKey = :key, scan = :scan, storedAt = :at, version = version + 1,"
                                + " updatedAt = :at where id = :id and status = :from and version = :version",
                        Parameters.with("to", DocumentStatus.STORED)
                                .and("key", key)
                                .and("scan", scan)
                                .and("at", now)
                                .and("id", id)
                                .and("from", DocumentStatus.AWAITING_CONTENT)
                                .and("version", version))
                == 1;
    }

    /** Forgets declarations without content that are older than an instant. @return how many */
    long forgetAwaiting(Instant before) {
        return delete("status = ?1 and createdAt < ?2", DocumentStatus.AWAITING_CONTENT, before);
    }

    /** Those of the keys that a document refers to. */
    List<String> referredTo(Collection<String> keys) {
        return find("select d.storageKey from Document d where d.storageKey in ?1", keys)
                .project(String.class)
                .list();
    }

    /** Reads the row again; the caller's object is up to date afterwards. */
    void refresh(Document document) {
        getEntityManager().refresh(document);
    }
}
