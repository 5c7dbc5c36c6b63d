package org.emining.organisation;

import java.util.Set;
import java.util.UUID;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The organisations of {@code demo/organisations.csv}, which have the same ids on every machine. */
public final class DemoOrganisations {

    private static final Set<String> DESKS = Set.of("PK-BA", "PK-KP", "PK-PB", "PK-SD", "PK-JK");

    private DemoOrganisations() {}

    /** The publishing desk of a province; the federal one for a place without a desk of its own. */
    public static UUID publisherOf(@Nullable String province) {
        String desk = province != null && DESKS.contains(province) ? province.substring(3) : "PK";
        return idOf("publisher-" + desk.toLowerCase(java.util.Locale.ROOT));
    }

    static UUID idOf(String key) {
        return Ids.ofRecord("organisation", key);
    }
}
