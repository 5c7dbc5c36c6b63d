package org.emining.jurisdiction;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.time.DatabaseClock;
import org.jboss.logging.Logger;

/**
 * Settings for development and demonstration, in jurisdictions that have none: no authority laid them down and no law says
 * so, which stands in every source. A production installation has no settings until its authorities lay them down.
 */
@Singleton
class DemoSettings {

    private static final int AFTER_PEOPLE = 110;
    private static final Logger LOG = Logger.getLogger(DemoSettings.class);
    private static final String DEMO = "/demo/jurisdictions.json";
    private static final String REASON = "Demonstration values for trying the service out, no law.";

    private final SettingsVersions versions;
    private final PlatformConfig config;
    private final DatabaseClock clock;
    private final ObjectMapper json;

    DemoSettings(SettingsVersions versions, PlatformConfig config, DatabaseClock clock, ObjectMapper json) {
        this.versions = versions;
        this.config = config;
        this.clock = clock;
        this.json = json;
    }

    record Demo(List<String> jurisdictions, SettingsRequests.Content settings) {}

    @Transactional
    void seed(@Observes @Priority(AFTER_PEOPLE) StartupEvent start) {
        if (config.demo().people()) {
            Instant now = clock.now();
            read().forEach(demo -> demo.jurisdictions().forEach(code -> seed(code, demo.settings(), now)));
        }
    }

    private void seed(String code, SettingsRequests.Content settings, Instant now) {
        versions.publishAlone(code);
        if (versions.inForce(code).isPresent()) {
            return;
        }
        SettingsVersion row = new SettingsVersion(Ids.next(), code, 1, settings.laidDown(Map.of(), null, now), REASON);
        row.demonstration = true;
        versions.persist(row);
        LOG.infof("seeded demonstration settings of %s", code);
    }

    private List<Demo> read() {
        try (InputStream file = DemoSettings.class.getResourceAsStream(DEMO)) {
            return json.readerForListOf(Demo.class).readValue(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
