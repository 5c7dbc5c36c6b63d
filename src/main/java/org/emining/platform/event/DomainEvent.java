package org.emining.platform.event;

import java.util.UUID;

/**
 * Something that happened, told inside the transaction that made it so. Each feature extends this with a sealed
 * interface of records; ledger and feed observe this type and know no feature. Which resource that interface tells of, and
 * who may know, the feature says in its {@link Announced}.
 */
public interface DomainEvent {

    /** The thing it happened to. */
    UUID subjectId();
}
