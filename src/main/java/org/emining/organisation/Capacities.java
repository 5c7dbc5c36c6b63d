package org.emining.organisation;

import java.util.Collection;
import java.util.UUID;

/** In what capacities an organisation stands that only a feature above this package knows; the feature has a bean of it. */
public interface Capacities {

    /** Names of groups of readers to which those belong who act for the organisation, as things are now. */
    Collection<String> of(UUID organisation);
}
