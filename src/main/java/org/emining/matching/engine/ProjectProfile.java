package org.emining.matching.engine;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the formula reads of a project.
 *
 * @param id the project
 * @param publisher the organisation that publishes it
 * @param country where it lies, ISO 3166-1 alpha-2
 * @param needs what it looks for
 * @param partners which home countries it looks to
 * @param soughtUsd capital sought from a partner in whole US dollars (capital cost times partner share), at least 1;
 *     null: not stated
 * @param certificatesAsked scheme codes; kept sorted, each once; empty when none is asked for
 * @param vetoed companies the publisher does not want to work with
 */
public record ProjectProfile(
        UUID id,
        UUID publisher,
        String country,
        Needs needs,
        PartnerList partners,
        @Nullable Long soughtUsd,
        List<String> certificatesAsked,
        Set<UUID> vetoed) {
    public ProjectProfile {
        certificatesAsked = certificatesAsked.stream().distinct().sorted().toList();
        vetoed = Set.copyOf(vetoed);
        if (soughtUsd != null && soughtUsd < 1) {
            throw new IllegalArgumentException("The capital sought is at least one dollar, not " + soughtUsd);
        }
    }
}
