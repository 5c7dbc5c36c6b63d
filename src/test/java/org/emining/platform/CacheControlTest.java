package org.emining.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

/** Every read says for how long its answer may be kept; what tells of persons, nowhere. */
@QuarkusTest
class CacheControlTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
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
        RestAssured.get(Api.ROOT + "/openapi.json")
                .jsonPath()
                .<String, Map<String, Object>>getMap("paths")
                .forEach((path, item) -> {
                    if (item.containsKey("get")) {
                        Response answer = auditor.request().get(filled(path));
                        said.put(path, answer.statusCode() < 300 ? answer.header("Cache-Control") : "refused");
                    }
                });

        assertThat(said).hasSizeGreaterThan(20).doesNotContainValue(null);
        assertThat(said).containsAllEntriesOf(PERSONAL);
    }

    // The first of the list that the variable is a member of.
    private String filled(String path) {
        Matcher variable = VARIABLE.matcher(path);
        if (!variable.find()) {
            return path;
        }
        String list = path.substring(0, variable.start() - 1);
        Response items = auditor.request().get(list);
        String id = items.jsonPath().getString("items[0]." + variable.group(1));
        return filled(list + "/" + (id == null ? items.jsonPath().getString("items[0].id") : id)
                + path.substring(variable.end()));
    }
}
