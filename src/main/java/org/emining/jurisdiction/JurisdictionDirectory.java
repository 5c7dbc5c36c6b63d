package org.emining.jurisdiction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.jspecify.annotations.Nullable;

/** What other features may know of the settings. */
@ApplicationScoped
@Transactional
public class JurisdictionDirectory {

    private final SettingsVersions versions;

    JurisdictionDirectory(SettingsVersions versions) {
        this.versions = versions;
    }

    /**
     * By what a case is dealt with, for good.
     *
     * @param settingsId the version of the province, or null where it has laid nothing down
     * @param federalSettingsId that of the federation, or null
     * @param federalKey what the federal key is worth on this project
     */
    public record InForce(
            @Nullable UUID settingsId, @Nullable UUID federalSettingsId, FederalKeys federalKey) {}

    /** What is in force now, for a case that is filed now. */
    public InForce now(String province, UUID project) {
        Optional<SettingsVersion> own = versions.inForce(province);
        Optional<SettingsVersion> federal = versions.inForce(Actor.FEDERATION);
        return new InForce(
                own.map(row -> row.id).orElse(null),
                federal.map(row -> row.id).orElse(null),
                FederalKeys.of(content(own), content(federal), province, project));
    }

    /** A version that is or was in force; settings without anything for null. */
    public Settings settings(@Nullable UUID id) {
        return id == null ? Settings.NONE : content(versions.findByIdOptional(id));
    }

    /** What is in force now; settings without anything where nothing was laid down. */
    public Settings settings(String jurisdiction) {
        return content(versions.inForce(jurisdiction));
    }

    /** The holidays that are known now: those declared after a case was filed are holidays for it too. */
    public Set<LocalDate> holidays(String jurisdiction) {
        return settings(jurisdiction).holidays().stream()
                .map(Settings.Holiday::on)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Settings content(Optional<SettingsVersion> row) {
        return row.map(version -> version.content).orElse(Settings.NONE);
    }
}
