package org.emining.organisation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** In what capacities organisations stand that only a feature above this package knows; the feature has a bean of it. */
public interface Capacities {

    /**
     * Names of groups of readers to which those belong who act for each organisation, as things are now; nothing of those
     * that stand in none. A portal may ask for thousands at once.
     */
    Map<UUID, Set<String>> of(Set<UUID> organisations);
}
