package org.emining.testsupport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.emining.company.CompanyEvent;

/** Those who write while others follow or turn pages, with random pauses between what they tell and their commit. */
@ApplicationScoped
public class CompanyRace {

    private final EntityManager database;
    private final Event<CompanyEvent> events;

    CompanyRace(EntityManager database, Event<CompanyEvent> events) {
        this.database = database;
        this.events = events;
    }

    /** New companies, and changes of those that others change too, between public and hidden. */
    public List<UUID> write(Random chance, List<UUID> shared, int writes) {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < writes; i++) {
            UUID id = i % 2 == 0 ? UUID.randomUUID() : shared.get(chance.nextInt(shared.size()));
            boolean kept = chance.nextInt(8) > 0;
            int pause = chance.nextInt(200);
            boolean created = i % 2 == 0;
            String status = chance.nextBoolean() ? "LISTED" : "SUSPENDED";
            Runnable writing = () -> {
                if (created) {
                    database.createNativeQuery("insert into companies (id, status, name, presence_declared)"
                                    + " values (?1, 'LISTED', 'Race', true)")
                            .setParameter(1, id)
                            .executeUpdate();
                } else {
                    database.createNativeQuery("update companies set version = version + 1, status = ?2 where id = ?1")
                            .setParameter(1, id)
                            .setParameter(2, status)
                            .executeUpdate();
                }
                events.fire(new CompanyEvent.CompanySuspended(id, 0, "of a race"));
                database.createNativeQuery("select cast(pg_sleep(?1) as text)")
                        .setParameter(1, pause / 1000.0)
                        .getSingleResult();
                if (!kept) {
                    throw new Undone();
                }
            };
            try {
                QuarkusTransaction.requiringNew().run(writing);
            } catch (Undone expected) {
                // What it told must be undone with it.
            }
            made.add(id);
        }
        return made;
    }

    /** The versions of those of them that a reader may know of. */
    public Map<String, Integer> state(Set<UUID> ids, boolean publicOnly) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Integer> state = new HashMap<>();
            List<?> rows = database.createNativeQuery(
                            "select id, version from companies where id = any (cast(?1 as uuid[]))"
                                    + (publicOnly ? " and status = 'LISTED'" : ""),
                            Tuple.class)
                    .setParameter(1, ids.toArray(new UUID[0]))
                    .getResultList();
            rows.forEach(row -> state.put(
                    ((Tuple) row).get(0, UUID.class).toString(),
                    ((Tuple) row).get(1, Long.class).intValue()));
            return state;
        });
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
