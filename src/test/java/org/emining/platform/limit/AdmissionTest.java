package org.emining.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

/** Four places: three for reads, one for exports. */
@QuarkusTest
@TestProfile(AdmissionTest.Narrow.class)
class AdmissionTest {

    public static class Narrow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "emining.limits.at-a-time", "4",
                    "emining.limits.read-share", "75",
                    "emining.limits.export-share", "25");
        }
    }

    @Inject
    DataSource database;

    @Inject
    Admission admission;

    @Test
    void reads_leave_a_place_for_changes_and_exports_leave_more() {
        assertThat(admission.places(HttpMethod.POST, "/api/v1/matches/x/decisions"))
                .isEqualTo(4);
        assertThat(admission.places(HttpMethod.GET, "/api/v1/matches")).isEqualTo(3);
        assertThat(admission.places(HttpMethod.GET, "/api/v1/ledger/export")).isEqualTo(1);
        assertThat(admission.places(HttpMethod.GET, "/api/v1/operations/x/results"))
                .isEqualTo(1);
    }

    @Test
    void what_is_paid_as_an_export_is_admitted_as_one() {
        List<String> addresses = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.emining").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Exports.class))
                        .map(method -> method.getOwner()
                                        .getAnnotationOfType(Path.class)
                                        .value() + "/"
                                + method.getAnnotationOfType(Path.class).value())
                        .toList();

        assertThat(addresses).isNotEmpty().allSatisfy(address -> assertThat(admission.places(HttpMethod.GET, address))
                .isEqualTo(1));
    }

    @Test
    void when_reads_hold_all_their_places_another_is_refused_and_a_change_is_not() throws Exception {
        Response read;
        Response change;
        List<CompletableFuture<Response>> held = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(3);
                var lock = database.getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table match_policies in access exclusive mode");
            try {
                for (int i = 0; i < 3; i++) {
                    held.add(CompletableFuture.supplyAsync(
                            () -> Api.anonymously().get("/match-policies"), readers));
                }
                AtomicInteger waiting = new AtomicInteger();
                while (waiting.get() < 3) {
                    waiting.set(waitingForTheLock());
                }

                read = Api.anonymously().get("/code-lists/stages");
                change = Api.asStranger().post("/organisations", Map.of("kind", "FIRM", "name", "Among readers"));
            } finally {
                lock.rollback();
            }
            held.forEach(CompletableFuture::join);
        }

        assertProblem(read, 503, "overloaded");
        assertThat(read.header("Retry-After")).isEqualTo("1");
        assertThat(change.statusCode()).as(change.asString()).isEqualTo(201);
        assertThat(held).allMatch(one -> one.join().statusCode() == 200);
        assertThat(Api.anonymously().get("/code-lists/stages").statusCode()).isEqualTo(200);
    }

    private int waitingForTheLock() throws java.sql.SQLException {
        try (var connection = database.getConnection();
                var found = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from pg_locks where not granted and relation = 'match_policies'::regclass")) {
            found.next();
            return found.getInt(1);
        }
    }
}
