package org.emining.platform.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who knows the host finds the API, its description and what has changed in it. */
@QuarkusTest
class DiscoveryTest {

    private static final String CATALOG = "/.well-known/api-catalog";

    @Test
    void the_catalog_is_a_set_of_links() {
        Response answer = RestAssured.get(CATALOG);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType())
                .startsWith("application/linkset+json")
                .contains("profile=\"https://www.rfc-editor.org/info/rfc9727\"");
        assertThat(answer.jsonPath().getList("linkset.anchor", String.class))
                .anyMatch(anchor -> anchor.endsWith(CATALOG))
                .anyMatch(anchor -> anchor.endsWith("/api/v1"));
    }

    @Test
    void asked_for_its_head_it_names_itself() {
        Response answer = RestAssured.head(CATALOG);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Link")).endsWith(CATALOG + ">; rel=\"api-catalog\"");
    }

    @Test
    void each_of_its_links_leads_to_what_it_says() {
        JsonPath catalog = RestAssured.get(CATALOG).jsonPath();
        // Of the service's own; where tokens come from is told where a provider is.
        List<Map<String, String>> targets = Stream.of("service-desc", "service-doc")
                .<Map<String, String>>flatMap(
                        relation -> catalog.<Map<String, String>>getList("linkset[1].'" + relation + "'").stream())
                .toList();

        assertThat(targets).hasSize(4).allSatisfy(target -> {
            Response answer = given().redirects()
                    .follow(false)
                    .get(URI.create(target.get("href")).getPath());
            assertThat(answer.statusCode()).as(target.get("href")).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(target.get("type"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/openapi.json, application/json",
        "/api/v1/openapi.yaml, application/yaml",
        "/api/v1/openapi, application/yaml"
    })
    void the_description_comes_in_both_forms(String path, String type) {
        Response answer = RestAssured.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(type);
    }

    @Test
    void the_changelog_is_the_one_of_the_documents() throws IOException {
        Response answer = RestAssured.get("/changelog");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.asByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(Files.readString(Path.of("openapi/changelog.md")));
    }
}
