package org.emining.jurisdiction;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Everybody may know what jurisdictions lay down, see {@link JurisdictionAccess}; each version is a thing of its own. */
final class AnnouncedSettings {

    @Produces
    @Singleton
    Announced settings() {
        return new Announced(
                "jurisdiction-settings",
                "/api/v1/jurisdictions",
                JurisdictionEvent.class,
                "select id, cast(number as bigint) as version from jurisdiction_settings",
                row -> Audience.of(Audience.EVERYBODY));
    }
}
