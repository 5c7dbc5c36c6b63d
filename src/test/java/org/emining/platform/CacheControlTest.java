package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import org.emining.testsupport.Api;
import org.emining.testsupport.EveryRead;
import org.junit.jupiter.api.Test;

/** Every read says for how long its answer may be kept; what tells of persons, nowhere. */
@QuarkusTest
class CacheControlTest {

    private static final Map<String, String> PERSONAL = Map.of(
            "/api/v1/me", "no-store",
            "/api/v1/organisations/{id}/members", "no-store",
            "/api/v1/organisations/{id}/mandates", "no-store");

    private final Api auditor = Api.as("auditor");

    @Test
    void every_read_says_how_long_it_may_be_kept() {
        Api firm = aFirm();
        mandated("portal-jp", firm);
        anInterest().submittedBy(firm);
        Map<String, String> said = new TreeMap<>();
        EveryRead.as(auditor).forEach((path, address) -> {
            Response answer = auditor.request().get(address);
            said.put(path, answer.statusCode() < 300 ? answer.header("Cache-Control") : "refused");
        });

        assertThat(said).hasSizeGreaterThan(20).doesNotContainValue(null);
        assertThat(said).containsAllEntriesOf(PERSONAL);
    }
}
