package org.emining.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failure of the database means to the caller: come back at once, come back later, or our defect. */
class DatabaseFaultsTest {

    @ParameterizedTest
    @CsvSource({
        "08001, DEPENDENCY_DOWN, 5",
        "08006, DEPENDENCY_DOWN, 5",
        "53300, DEPENDENCY_DOWN, 5",
        "53100, DEPENDENCY_DOWN, 5",
        "57P01, DEPENDENCY_DOWN, 5",
        "57P03, DEPENDENCY_DOWN, 5",
        "40001, OVERLOADED, 1",
        "40P01, OVERLOADED, 1",
        "55P03, OVERLOADED, 1",
        "57014, OVERLOADED, 1",
    })
    void what_may_pass_is_told_as_such(String state, ErrorCode code, String seconds) {
        DomainException told = DatabaseFaults.of(new SQLException("", state));

        assertThat(told).isNotNull();
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.headers()).containsEntry("Retry-After", seconds);
    }

    @ParameterizedTest
    @CsvSource({"23505", "23514", "42601", "22001"})
    void what_will_not_pass_is_ours(String state) {
        assertThat(DatabaseFaults.of(new SQLException("", state))).isNull();
    }

    @Test
    void a_pool_that_had_no_connection_is_overload() {
        DomainException waited = DatabaseFaults.of(
                new SQLException("Acquisition timeout while waiting for new connection", new TimeoutException()));
        DomainException inUse = DatabaseFaults.of(new SQLException("Sorry, acquisition timeout!"));

        assertThat(waited).isNotNull();
        assertThat(waited.code()).isEqualTo(ErrorCode.OVERLOADED);
        assertThat(inUse).isNotNull();
        assertThat(inUse.code()).isEqualTo(ErrorCode.OVERLOADED);
    }

    @Test
    void another_failure_without_a_state_is_ours() {
        assertThat(DatabaseFaults.of(new SQLException("something"))).isNull();
    }
}
