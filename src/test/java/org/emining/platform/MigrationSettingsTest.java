package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The migration job and the service ask PostgreSQL for different patience. */
class MigrationSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "'prod', -c statement_timeout=10000",
        "'prod,migration', -c lock_timeout=5s",
        "'prod,sandbox', '-c statement_timeout=10000 -c search_path=public,sandbox_time,pg_catalog'"
    })
    void an_index_may_take_longer_to_build_than_a_request_may_run(String profiles, String options) throws IOException {
        var config = new SmallRyeConfigBuilder()
                .withProfile(profiles)
                .withSources(new PropertiesConfigSource(Path.of("src/main/resources/application.properties")
                        .toUri()
                        .toURL()))
                .build();

        assertThat(config.getValue("quarkus.datasource.jdbc.additional-jdbc-properties.options", String.class))
                .isEqualTo(options);
    }
}
