package org.emining.matching.advice;

import java.util.Set;
import java.util.UUID;
import org.emining.catalogue.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a firm looks for. Null means not stated.
 *
 * @param stages stages it wants to work in
 * @param minerals codes of minerals it wants to work with
 * @param countries where it wants to work, ISO 3166-1 alpha-2
 * @param vetoed projects it does not want
 */
public record Wishes(
        @Nullable Set<Stage> stages,
        @Nullable Set<String> minerals,
        @Nullable Set<String> countries,
        Set<UUID> vetoed) {
    /** A firm that has said nothing. */
    public static final Wishes NONE = new Wishes(null, null, null, Set.of());

    public Wishes {
        stages = stages == null ? null : Set.copyOf(stages);
        minerals = minerals == null ? null : Set.copyOf(minerals);
        countries = countries == null ? null : Set.copyOf(countries);
        vetoed = Set.copyOf(vetoed);
    }
}
