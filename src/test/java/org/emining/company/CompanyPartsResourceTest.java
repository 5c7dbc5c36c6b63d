package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capabilities and certificates over HTTP: two lists under the same rules. */
@QuarkusTest
class CompanyPartsResourceTest {

    private final Api firm = Api.as("firm-cn");

    /** A list, two items that may stand beside each other, the field that tells them apart, something invalid. */
    record Part(String list, Map<String, Object> one, Map<String, Object> two, String key, Map<String, Object> bad) {}

    static Stream<Arguments> parts() {
        return Stream.of(
                        new Part(
                                "capabilities",
                                Map.of("mineral", "copper", "stage", "REFINING", "facilities", 2),
                                Map.of("stage", "FINANCE"),
                                "stage",
                                Map.of("mineral", "stone-soup", "stage", "REFINING")),
                        new Part(
                                "certificates",
                                Map.of("scheme", "COPPER_MARK", "scope", "the smelter"),
                                Map.of("scheme", "IRMA"),
                                "scheme",
                                Map.of("scheme", "BEST_IN_TOWN")))
                .map(Arguments::of);
    }

    private Response add(Companies.Made company, Part part, Map<String, Object> item) {
        return firm.with("If-Match", company.etag()).post(company.path() + "/" + part.list(), item);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_is_added_and_the_company_has_a_new_version(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);

        Response added = add(company, part, part.one());

        assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
        Response read = firm.get(company.path());
        assertThat(added.header("ETag")).isEqualTo(read.header("ETag")).isNotEqualTo(company.etag());
        assertThat(read.jsonPath().getList(part.list() + ".id", String.class))
                .containsExactly(added.jsonPath().getString("id"));
        assertThat(read.jsonPath().getString("updatedAt"))
                .isGreaterThan(read.jsonPath().getString("createdAt"));
        assertThat(firm.request().get(added.header("Location")).asString()).isEqualTo(added.asString());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void the_same_twice_is_refused(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);
        add(company, part, part.one());

        Response second = add(company.now(), part, part.one());

        assertFault(assertProblem(second, 409, "already-exists"), "/" + part.key(), "already-exists");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_is_replaced_whole(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);
        String id = add(company, part, part.one()).jsonPath().getString("id");

        Response replaced = firm.put(
                company.path() + "/" + part.list() + "/" + id, company.now().etag(), part.two());

        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(200);
        assertThat(replaced.jsonPath().getString("id")).isEqualTo(id);
        assertThat(replaced.jsonPath().getMap("$")).doesNotContainKeys("mineral", "facilities", "scope");
        assertThat(replaced.header("ETag")).isEqualTo(firm.get(company.path()).header("ETag"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_cannot_become_another_that_is_there(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);
        String id = add(company, part, part.one()).jsonPath().getString("id");
        add(company.now(), part, part.two());

        Response answer = firm.put(
                company.path() + "/" + part.list() + "/" + id, company.now().etag(), part.two());

        assertProblem(answer, 409, "already-exists");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_is_removed_once(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);
        String path = company.path() + "/" + part.list() + "/"
                + add(company, part, part.one()).jsonPath().getString("id");

        Response removed = firm.with("If-Match", company.now().etag()).delete(path);

        assertThat(removed.statusCode()).isEqualTo(204);
        assertThat(firm.get(company.path() + "/" + part.list()).jsonPath().getList("items"))
                .isEmpty();
        assertProblem(firm.with("If-Match", removed.header("ETag")).delete(path), 404, "not-found");
        assertThat(firm.get(company.path()).header("ETag")).isEqualTo(removed.header("ETag"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void an_invalid_one_is_refused_at_its_field(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);

        Response answer = add(company, part, part.bad());

        assertProblem(answer, 422, "constraint-violation");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("known-code");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everybody_who_sees_the_company_reads_them_and_nobody_else(Part part) {
        Companies.Made hidden = aCompany().registeredBy(firm);
        String path = hidden.path() + "/" + part.list();
        assertProblem(Api.anonymously().get(path), 404, "not-found");
        assertProblem(Api.as("firm-jp").get(path), 404, "not-found");

        hidden.verified();

        assertThat(Api.anonymously().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void only_the_owner_changes_them(Part part) {
        Companies.Made company = aCompany().registeredBy(firm).verified();
        String path = company.path() + "/" + part.list();
        Api other = Api.as("firm-jp").with("If-Match", company.etag());

        assertProblem(other.post(path, part.one()), 403, "forbidden");
        assertProblem(other.delete(path + "/" + UUID.randomUUID()), 403, "forbidden");
        assertProblem(other.put(path + "/" + UUID.randomUUID(), null, part.one()), 403, "forbidden");
        assertProblem(Api.anonymously().post(path, part.one()), 401, "unauthenticated");
        assertProblem(
                Api.as("firm-jp")
                        .with("If-Match", "\"1-public\"")
                        .post(aCompany().listed().path() + "/" + part.list(), part.one()),
                409,
                "company-not-claimed");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void every_change_names_the_version_it_looked_at(Part part) {
        Companies.Made company = aCompany().registeredBy(firm);
        String path = company.path() + "/" + part.list();
        String id = add(company, part, part.one()).jsonPath().getString("id");

        assertProblem(add(company, part, part.two()), 412, "stale-version");
        assertProblem(firm.put(path + "/" + id, company.etag(), part.two()), 412, "stale-version");
        assertProblem(firm.with("If-Match", company.etag()).delete(path + "/" + id), 412, "stale-version");
        assertProblem(firm.post(path, part.two()), 428, "precondition-required");
        assertProblem(firm.put(path + "/" + id, null, part.two()), 428, "precondition-required");
        assertProblem(firm.delete(path + "/" + id), 428, "precondition-required");
    }

    @ParameterizedTest
    @MethodSource("parts")
    void the_part_of_another_company_is_not_found_here(Part part) {
        Companies.Made mine = aCompany().registeredBy(firm);
        Companies.Made also = aCompany().registeredBy(firm);
        String id = add(also, part, part.one()).jsonPath().getString("id");
        String path = mine.path() + "/" + part.list() + "/" + id;

        assertProblem(firm.get(path), 404, "not-found");
        assertProblem(firm.put(path, mine.etag(), part.two()), 404, "not-found");
        assertProblem(firm.with("If-Match", mine.etag()).delete(path), 404, "not-found");
        assertThat(firm.get(also.path() + "/" + part.list() + "/" + id).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "1066-10-14", "2200-01-01"})
    void a_day_that_no_calendar_of_ours_has_is_refused(String day) {
        Companies.Made company = aCompany().registeredBy(firm);
        Api caller = firm.with("If-Match", company.etag());

        Response answer = caller.post(
                company.path() + "/certificates", Map.of("scheme", "IRMA", "issuedOn", day, "expiresOn", day));

        assertProblem(answer, 422, "constraint-violation");
        assertFault(answer, "/issuedOn", "calendar-date");
        assertFault(answer, "/expiresOn", "calendar-date");
    }

    @Test
    void a_scope_that_reads_null_is_not_the_lack_of_one() {
        Companies.Made company = aCompany().registeredBy(firm);
        String path = company.path() + "/certificates";
        Response whole = firm.with("If-Match", company.etag()).post(path, Map.of("scheme", "IRMA"));

        Response scoped =
                firm.with("If-Match", whole.header("ETag")).post(path, Map.of("scheme", "IRMA", "scope", "null"));

        assertThat(scoped.statusCode()).as(scoped.asString()).isEqualTo(201);
    }

    @Test
    void the_first_certificate_declares_that_there_are_some() {
        Companies.Made company = aCompany().registeredBy(firm);
        String path = company.path() + "/certificates";
        assertThat(firm.get(path).jsonPath().getBoolean("declared")).isFalse();

        firm.with("If-Match", company.etag()).post(path, Map.of("scheme", "IRMA"));

        assertThat(firm.get(path).jsonPath().getBoolean("declared")).isTrue();
    }
}
