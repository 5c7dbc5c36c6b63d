package org.emining.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.matching.RankedThings.CompanyReference;

/**
 * How companies are shown, of those that were shown lately: the index holds numbers, and the first of a ranking are few.
 * Whoever changes the index says so before, and what was read across that moment is not kept.
 */
final class ShownFirms {

    private static final int MOST = 20_000;

    private final Cache<UUID, CompanyReference> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private long changes;

    /** Those that are kept, by id. */
    Map<UUID, CompanyReference> kept(Collection<UUID> ids) {
        Map<UUID, CompanyReference> found = new HashMap<>();
        for (UUID id : ids) {
            CompanyReference company = kept.getIfPresent(id);
            if (company != null) {
                found.put(id, company);
            }
        }
        return found;
    }

    /** To be given to {@link #keep} with what is read afterwards. */
    synchronized long changes() {
        return changes;
    }

    /** Keeps what was read, unless a company has changed since. */
    synchronized void keep(Map<UUID, CompanyReference> read, long changesBefore) {
        if (changes == changesBefore) {
            kept.putAll(read);
        }
    }

    /** These are about to change in the index. */
    synchronized void forget(List<UUID> changed) {
        changes++;
        kept.invalidateAll(changed);
    }
}
