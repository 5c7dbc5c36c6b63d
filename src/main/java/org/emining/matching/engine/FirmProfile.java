package org.emining.matching.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the formula reads of a firm. Null always means "not stated", an empty collection "stated: none".
 *
 * @param id the company
 * @param organisation the organisation that has claimed it; null while nobody has
 * @param suspended whether its profile is suspended
 * @param homeCountry ISO 3166-1 alpha-2, sourced or declared; an inferred country must be passed as null
 * @param capabilities what it does, each cell once; kept in the order of the cells
 * @param presence facilities by country (alpha-2), 0 or more
 * @param homeFinance whether finance from its home state is declared with evidence
 * @param ticket what it puts into one project
 * @param certificates what it holds or held
 */
public record FirmProfile(
        UUID id,
        @Nullable UUID organisation,
        boolean suspended,
        @Nullable String homeCountry,
        List<Capability> capabilities,
        @Nullable Map<String, Integer> presence,
        @Nullable Boolean homeFinance,
        @Nullable Ticket ticket,
        @Nullable List<Certificate> certificates) {
    public FirmProfile {
        capabilities = inOrder(id, capabilities);
        if (presence != null) {
            presence = Collections.unmodifiableMap(new TreeMap<>(presence));
            for (int facilities : presence.values()) {
                if (facilities < 0) {
                    throw new IllegalArgumentException("Fewer than no facilities: " + id);
                }
            }
        }
        certificates = certificates == null ? null : List.copyOf(certificates);
    }

    private static List<Capability> inOrder(UUID id, List<Capability> capabilities) {
        List<Capability> ordered = new ArrayList<>(capabilities);
        if (ordered.size() > 1) {
            ordered.sort(Comparator.comparing(Capability::cell));
        }
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).cell().equals(ordered.get(i - 1).cell())) {
                throw new IllegalArgumentException("A firm names each mineral and stage once: " + id);
            }
        }
        return List.copyOf(ordered);
    }
}
