package org.emining.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.sandbox.GoodPortal.until;
import static org.emining.testsupport.People.aFirm;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.WatchTraffic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receivers of the sandbox itself: what becomes of messages to them is what becomes of messages to such a receiver. */
@QuarkusTest
@TestProfile(InSandbox.class)
class FailingReceiverTest {

    private static final String ENDPOINTS = "/webhook-endpoints";

    @BeforeEach
    void watch() {
        WatchTraffic.byServedDescription();
    }

    private static String registered(Api firm, String way) {
        String url = "http://localhost:" + RestAssured.port + "/sandbox/receivers/" + way;
        Response made = firm.post(ENDPOINTS, Map.of("url", url));
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        return ENDPOINTS + "/" + made.jsonPath().getString("id");
    }

    @ParameterizedTest
    @CsvSource({"takes, DELIVERED", "fails, REFUSED", "throttles, THROTTLED", "redirects, REDIRECTED", "gone, GONE"})
    void a_message_fares_as_it_would_with_such_a_receiver(String way, String outcome) {
        Api firm = aFirm();
        String endpoint = registered(firm, way);
        until(() -> firm.get(endpoint).jsonPath().getString("status").equals("ENABLED"));

        assertThat(firm.post(endpoint + "/tests", Map.of()).statusCode()).isEqualTo(201);

        until(() -> firm.get(endpoint + "/attempts").asString().contains("\"" + outcome + "\""));
        assertThat(firm.get(endpoint + "/attempts?limit=200").jsonPath().getList("items.outcome"))
                .contains(outcome);
    }

    @Test
    void one_that_forgets_its_challenge_is_never_enabled() {
        Api firm = aFirm();

        String endpoint = registered(firm, "forgets");

        until(() -> firm.get(endpoint).asString().contains("CHALLENGE_NOT_ECHOED"));
        assertThat(firm.get(endpoint).jsonPath().getString("status")).isEqualTo("UNCONFIRMED");
    }
}
