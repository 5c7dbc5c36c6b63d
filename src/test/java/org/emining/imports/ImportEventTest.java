package org.emining.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.ImportFiles.NDJSON;
import static org.emining.testsupport.ImportFiles.accepted;
import static org.emining.testsupport.ImportFiles.ndjson;
import static org.emining.testsupport.ImportFiles.sent;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.feed.Placing;
import org.emining.testsupport.Api;
import org.emining.testsupport.Follower;
import org.junit.jupiter.api.Test;

/** How those hear of imports who follow the changes. */
@QuarkusTest
class ImportEventTest {

    private static final Api OPERATOR = Api.as("operator");

    @Inject
    ImportWorker worker;

    @Inject
    Placing placing;

    @Inject
    EntityManager database;

    private static String start(Api who, List<Map<String, Object>> rows) {
        return accepted(sent(who, "?kind=COMPANIES&mode=COMMIT", NDJSON, ndjson("e" + UUID.randomUUID(), rows)));
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private List<Map<String, Object>> told(Follower follower, String path, int times) {
        placing.work();
        List<Map<String, Object>> told = follower.caughtUp().told(id(path));
        assertThat(told).hasSize(times);
        return told;
    }

    @Test
    void the_end_of_an_import_is_told_to_its_organisation_and_the_operator_alone() {
        Api firm = aFirm();
        Follower own = Follower.upToNow(firm);
        Follower portal = Follower.upToNow(mandated("portal-jp", firm));
        Follower operator = Follower.upToNow(OPERATOR);
        Follower other = Follower.upToNow(Api.as("firm-cn"));
        Follower auditor = Follower.upToNow(Api.as("auditor"));
        String path = start(firm, List.of(aCompany().profile()));

        worker.work();

        Map<String, Object> told = told(own, path, 1).getFirst();
        assertThat(told).containsEntry("kind", "import").containsEntry("type", "import.ended");
        assertThat(told.get("version")).isEqualTo(firm.get(path).jsonPath().getInt("version"));
        assertThat(told(portal, path, 1)).hasSize(1);
        assertThat(told(operator, path, 1)).hasSize(1);
        assertThat(other.caughtUp().told(id(path))).isEmpty();
        assertThat(auditor.caughtUp().told(id(path))).isEmpty();
    }

    @Test
    void an_import_that_waits_for_a_person_says_so_and_so_does_one_that_is_stopped() {
        Api firm = aFirm();
        Follower own = Follower.upToNow(firm);
        String path = start(
                firm, List.of(aCompany().able("no such ore", "REFINING", 1).profile()));
        worker.work();
        List<Map<String, Object>> waiting = List.copyOf(told(own, path, 1));

        OPERATOR.post(path + "/cancellations", Map.of());

        assertThat(waiting.getFirst()).containsEntry("type", "import.waiting");
        assertThat(told(own, path, 2).getLast()).containsEntry("type", "import.ended");
    }

    @Test
    void an_import_whose_time_is_over_is_told_to_be_gone() {
        Api firm = aFirm();
        Follower own = Follower.upToNow(firm);
        String path = start(firm, List.of(aCompany().profile()));
        worker.work();
        told(own, path, 1);
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update imports set expires_at = now() - interval '100 years' where id = ?1")
                .setParameter(1, UUID.fromString(id(path)))
                .executeUpdate());

        worker.forget();

        assertThat(told(own, path, 2).getLast()).containsEntry("gone", true);
        assertThat(firm.get(path).statusCode()).isEqualTo(404);
    }
}
