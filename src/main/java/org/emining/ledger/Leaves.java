package org.emining.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emining.platform.Ids;
import org.emining.platform.event.LogEntry;
import org.emining.platform.event.Logged;
import org.emining.platform.time.DatabaseClock;

/**
 * Writes an entry in the transaction of what it tells of: either both are there or neither. The entry gets no place, so that
 * no writer waits for another one.
 */
@ApplicationScoped
class Leaves {

    private static final long FORMAT = 1;

    private final EntityManager database;
    private final DatabaseClock clock;
    private final LogKeys keys;
    private final LedgerConfig config;

    Leaves(EntityManager database, DatabaseClock clock, LogKeys keys, LedgerConfig config) {
        this.database = database;
        this.clock = clock;
        this.keys = keys;
        this.config = config;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void write(@Observes Logged event) {
        if (event.entered()) {
            enter(event);
        }
    }

    private void enter(Logged event) {
        LogEntry said = event.entry();
        UUID id = Ids.next();
        Instant at = clock.now();
        List<Disclosure> disclosures = said.sealedFacts().entrySet().stream()
                .map(fact -> Disclosure.of(
                        fact.getKey(), fact.getValue().value(), fact.getValue().personal()))
                .toList();
        String entry = text(id, at, event.loggedOf(), said, disclosures);
        Hash hash = Hash.ofLeaf(entry.getBytes(StandardCharsets.UTF_8));
        Promise promise = Promise.of(keys.origin(), id, hash, at, config.mergeDelay());
        database.createNativeQuery(
                        "with leaf as (insert into log_leaves (id, subject_id, type, entry, leaf_hash, promise, written_at)"
                                + " values (?1, ?2, ?3, ?4, decode(?5, 'hex'), ?6, ?7) returning id),"
                                + " opening as (insert into log_disclosures (leaf_id, name, disclosure, personal)"
                                + " select leaf.id, fact.* from leaf, unnest(cast(?8 as text[]), cast(?9 as text[]),"
                                + " cast(?10 as boolean[])) fact (name, disclosure, personal))"
                                + " insert into log_waiting select id from leaf")
                .setParameter(1, id)
                .setParameter(2, event.loggedOf())
                .setParameter(3, said.type())
                .setParameter(4, entry)
                .setParameter(5, hash.hex())
                .setParameter(6, keys.sign(promise.text()).toString())
                .setParameter(7, at)
                .setParameter(8, of(disclosures, Disclosure::name).toArray(String[]::new))
                .setParameter(9, of(disclosures, Disclosure::text).toArray(String[]::new))
                .setParameter(10, of(disclosures, Disclosure::personal).toArray(Boolean[]::new))
                .executeUpdate();
    }

    private static <T> Stream<T> of(List<Disclosure> disclosures, Function<Disclosure, T> part) {
        return disclosures.stream().map(part);
    }

    private static String text(UUID id, Instant at, UUID subject, LogEntry said, List<Disclosure> disclosures) {
        Map<String, String> sealed = new TreeMap<>();
        disclosures.forEach(disclosure -> sealed.put(disclosure.name(), disclosure.digest()));
        return CanonicalJson.of(Map.of(
                "v", FORMAT,
                "id", id.toString(),
                "type", said.type(),
                "at", at.toString(),
                "subject", subject.toString(),
                "facts", said.openFacts(),
                "sealed", sealed));
    }
}
