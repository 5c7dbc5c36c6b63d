package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.emining.testsupport.Api;
import org.emining.testsupport.Logged;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

/** Every connection in use, for longer than a caller waits for one. */
@QuarkusTest
class OverloadTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Test
    void a_caller_that_gets_no_connection_is_told_to_come_back_and_the_operator_sees_it() throws SQLException {
        Response answer;
        List<ExtLogRecord> seen;
        List<Connection> taken = new ArrayList<>();
        try (Logged logged = Logged.listening()) {
            for (int i = 0; i < connections; i++) {
                taken.add(database.getConnection());
            }

            answer = Api.as("operator")
                    .with("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .get("/organisations");
            seen = logged.with("overloaded");
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }

        assertProblem(answer, 503, "overloaded");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(seen).singleElement().satisfies(entry -> {
            assertThat(entry.getLevel()).isEqualTo(Level.WARN);
            assertThat(entry.getFormattedMessage()).contains(answer.header("X-Request-Id"));
            assertThat(entry.getMdc("requestId")).isEqualTo(answer.header("X-Request-Id"));
            assertThat(entry.getMdc("traceId")).isEqualTo(TRACE);
        });
        assertThat(Api.as("operator").get("/organisations").statusCode()).isEqualTo(200);
    }
}
