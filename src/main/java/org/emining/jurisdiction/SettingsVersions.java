package org.emining.jurisdiction;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emining.platform.database.Alone;

/** All versions of the settings of all jurisdictions. */
@ApplicationScoped
class SettingsVersions implements PanacheRepositoryBase<SettingsVersion, UUID> {

    Optional<SettingsVersion> inForce(String jurisdiction) {
        return find("jurisdiction = ?1 order by number desc", jurisdiction).firstResultOptional();
    }

    Optional<SettingsVersion> find(String jurisdiction, int number) {
        return find("jurisdiction = ?1 and number = ?2", jurisdiction, number).firstResultOptional();
    }

    /** @param below only lower numbers, the highest first */
    List<SettingsVersion> page(String jurisdiction, int below, int count) {
        return find("jurisdiction = ?1 and number < ?2 order by number desc", jurisdiction, below)
                .page(0, count)
                .list();
    }

    /** Waits until nobody else publishes for this jurisdiction, and keeps others waiting until this transaction ends. */
    void publishAlone(String jurisdiction) {
        Alone.with(getEntityManager(), "emining.jurisdiction " + jurisdiction);
    }
}
