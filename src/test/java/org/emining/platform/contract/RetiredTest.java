package org.emining.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.emining.testsupport.Api;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

/** An endpoint that will be gone says so, and is told apart from those that stay. */
@QuarkusTest
class RetiredTest {

    /** One endpoint that will be gone beside one that stays; neither is in the description. */
    @Path("/retired-test")
    @PermitAll
    public static class Example {

        @GET
        @Path("old")
        @Operation(hidden = true, operationId = "readOld")
        @Retired(since = "2027-02-01", until = "2028-02-01", instead = "Use the new one.")
        public String old() {
            return "old";
        }

        @GET
        @Path("new")
        @Operation(hidden = true, operationId = "readNew")
        public String recent() {
            return "new";
        }
    }

    @Inject
    MeterRegistry meters;

    @Test
    void its_answers_say_since_when_and_until_when_it_is() {
        Response answer = RestAssured.get("/retired-test/old");

        assertThat(answer.header("Deprecation")).isEqualTo("@1801440000");
        assertThat(answer.header("Sunset")).isEqualTo("Tue, 01 Feb 2028 00:00:00 GMT");
        assertThat(answer.header("Link")).contains("/changelog>; rel=\"deprecation\"");
    }

    @Test
    void an_endpoint_that_stays_says_nothing() {
        Response answer = RestAssured.get("/retired-test/new");

        assertThat(answer.headers().asList())
                .extracting(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("deprecation", "sunset", "link");
    }

    @Test
    void who_still_asks_is_counted_by_application() {
        double before = asked();

        Api.as("auditor").request().get("/retired-test/old");

        assertThat(asked()).isEqualTo(before + 1);
    }

    private double asked() {
        return meters.counter(RetiredNotice.METER, "operation", "Example.old", "application", "")
                .count();
    }

    @Test
    void the_description_says_it_too() throws IOException {
        var old = OASFactory.createOperation()
                .operationId("readOld")
                .description("Reads.")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", OASFactory.createAPIResponse()));
        var components = OASFactory.createComponents().schemas(Map.of());
        var api = OASFactory.createOpenAPI()
                .components(components)
                .paths(OASFactory.createPaths()
                        .addPathItem("/old", OASFactory.createPathItem().GET(old)));

        new Declared(Index.of(Example.class)).filterOpenAPI(api);
        new CommonHeaders().addResponseHeaders(old, Traits.of(components, HttpMethod.GET, old, false));

        assertThat(old.getDeprecated()).isTrue();
        assertThat(old.getDescription())
                .isEqualTo("Reads.\n\n**Deprecated** since 2027-02-01, and gone from 2028-02-01 on. Use the new one.");
        assertThat(old.getResponses().getAPIResponse("200").getHeaders()).containsKeys("Deprecation", "Sunset", "Link");
    }

    @Test
    void nothing_is_taken_away_within_a_year() {
        var retired = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS).importPackages("org.emining").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Retired.class))
                        .map(method -> method.getAnnotationOfType(Retired.class))
                        .toList();

        assertThat(retired).isNotEmpty().allSatisfy(notice -> assertThat(LocalDate.parse(notice.until()))
                .isAfterOrEqualTo(LocalDate.parse(notice.since()).plusMonths(12)));
    }
}
