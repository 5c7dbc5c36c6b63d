package org.emining.export;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

/** Exports that are read leave connections to everybody else. */
@QuarkusTest
class ExportPlacesTest {

    private static final Actor ANYBODY = new Actor(null, null, null, null, null, null, Set.of(), null);

    @Inject
    ExportService service;

    @Inject
    ExportForms forms;

    @Test
    void with_every_place_taken_the_next_is_told_to_come_back_and_other_questions_are_answered() throws Exception {
        CountDownLatch reading = new CountDownLatch(ExportService.PLACES);
        CountDownLatch read = new CountDownLatch(1);
        Response refused;
        Response other;
        try (ExecutorService threads = Executors.newFixedThreadPool(ExportService.PLACES)) {
            List<Future<Void>> exports = new ArrayList<>();
            for (int i = 0; i < ExportService.PLACES; i++) {
                exports.add(threads.submit(() -> export(reading::countDown, read)));
            }
            try {
                assertThat(reading.await(30, SECONDS)).isTrue();

                refused = Api.anonymously().get("/exports/companies");

                other = Api.anonymously().get("/companies?limit=1");
            } finally {
                read.countDown();
            }
            for (Future<Void> export : exports) {
                export.get();
            }
        }

        assertProblem(refused, 503, "overloaded");
        assertThat(refused.header("Retry-After")).isNotNull();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(Api.anonymously().get("/exports/companies").statusCode()).isEqualTo(200);
    }

    @Test
    void one_for_which_there_is_no_room_is_told_to_come_back_and_leaves_its_place() {
        ExportService.Rows<Object> rows = (actor, each) -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };

        for (int i = 0; i <= ExportService.PLACES; i++) {
            assertThatThrownBy(() -> service.make(ANYBODY, "company", rows, forms.object()))
                    .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(ErrorCode.OVERLOADED));
        }
        assertThat(Api.anonymously().get("/exports/companies").statusCode()).isEqualTo(200);
    }

    private Void export(Runnable begun, CountDownLatch end) throws IOException {
        service.make(ANYBODY, "company", (actor, each) -> hold(begun, end), forms.object())
                .content()
                .close();
        return null;
    }

    private static void hold(Runnable begun, CountDownLatch end) {
        begun.run();
        try {
            assertThat(end.await(30, SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
