package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a sandbox is to be found in any other installation. */
@QuarkusTest
class OutsideSandboxTest {

    @Inject
    DataSource database;

    @Inject
    SandboxStart start;

    @ParameterizedTest
    @ValueSource(strings = {"/sandbox/clock", "/sandbox/conformance-runs", "/sandbox"})
    void its_addresses_do_not_exist(String path) {
        Api operator = Api.as("operator");

        Response read = operator.get(path);
        Response written = operator.put(path, "\"1-sandbox\"", Map.of("rate", 1));
        Response made = operator.post(path, Map.of());

        assertProblem(read, 404, "not-found");
        assertProblem(written, 404, "not-found");
        assertProblem(made, 404, "not-found");
        assertThat(read.header("X-Sandbox")).isNull();
    }

    @Test
    void nobody_gets_an_answer_for_the_asking() {
        assertThat(Api.as("operator").with("X-Sandbox-Answer", "503").get("/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_database_with_data_is_never_made_a_sandbox() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select sandbox_time.begin()"))
                    .hasMessageContaining("holds data of a service that is no sandbox");
        }
    }

    @Test
    void the_database_of_a_sandbox_is_not_served_from() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into sandbox_clock (real_at, shown_at, rate) values (now(), now(), 1)");
            assertThatThrownBy(() -> start.start(new StartupEvent())).hasMessageContaining("is a sandbox's");
            statement.execute("delete from sandbox_clock");
        }

        start.start(new StartupEvent());
    }
}
