package org.emining.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The witnesses and what they have signed, as rows that only grow in number. */
@ApplicationScoped
class Witnesses {

    private final EntityManager database;

    Witnesses(EntityManager database) {
        this.database = database;
    }

    /** @return whether no other witness has the name or the key */
    boolean register(UUID id, UUID organisation, VerifierKey key, UUID member) {
        return database.createNativeQuery(
                                "insert into log_witnesses (id, organisation_id, name, verifier_key, registered_by)"
                                        + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
                        .setParameter(1, id)
                        .setParameter(2, organisation)
                        .setParameter(3, key.name())
                        .setParameter(4, key.toString())
                        .setParameter(5, member)
                        .executeUpdate()
                == 1;
    }

    List<WitnessView> all() {
        List<WitnessView> all = new ArrayList<>();
        for (Object row : database.createNativeQuery(
                        "select id, name, verifier_key, organisation_id, created_at from log_witnesses"
                                + " order by created_at, id",
                        Tuple.class)
                .getResultList()) {
            Tuple columns = (Tuple) row;
            all.add(new WitnessView(
                    columns.get("id", UUID.class),
                    columns.get("name", String.class),
                    columns.get("verifier_key", String.class),
                    columns.get("organisation_id", UUID.class),
                    columns.get("created_at", Instant.class)));
        }
        return all;
    }

    /** @return whether this witness had not signed the checkpoint before */
    boolean cosign(UUID witness, long size, SignedNote.Line line) {
        return database.createNativeQuery("insert into log_cosignatures (witness_id, size, line, signed_at)"
                                + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                        .setParameter(1, witness)
                        .setParameter(2, size)
                        .setParameter(3, line.toString())
                        .setParameter(4, Cosignature.time(line))
                        .executeUpdate()
                == 1;
    }

    /** Those on the checkpoints of these sizes, by size, the first that came first. */
    Map<Long, List<Cosignature>> on(long least, long most) {
        Map<Long, List<Cosignature>> found = new HashMap<>();
        for (Object row : database.createNativeQuery(
                        "select c.size, c.line, w.organisation_id, c.signed_at from log_cosignatures c"
                                + " join log_witnesses w on w.id = c.witness_id where c.size between ?1 and ?2"
                                + " order by c.created_at, w.id",
                        Tuple.class)
                .setParameter(1, least)
                .setParameter(2, most)
                .getResultList()) {
            Tuple columns = (Tuple) row;
            found.computeIfAbsent(columns.get("size", Long.class), size -> new ArrayList<>())
                    .add(new Cosignature(
                            SignedNote.Line.parse(columns.get("line", String.class)),
                            columns.get("organisation_id", UUID.class),
                            columns.get("signed_at", Instant.class)));
        }
        return found;
    }
}
