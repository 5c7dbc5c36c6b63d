package org.emining.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.Api;
import org.emining.testsupport.AtOnce;
import org.emining.testsupport.Identifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several things made in one request, each by itself. */
@QuarkusTest
class BatchTest {

    private static Map<String, Object> batch(List<?> items) {
        return Map.of("items", items);
    }

    private static List<Integer> statuses(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(207);
        return answer.jsonPath().getList("items.status");
    }

    private static int companiesOf(Api firm, Response... answers) {
        int found = 0;
        for (Response answer : answers) {
            for (String location : answer.jsonPath().<String>getList("items.location")) {
                found += location == null
                                || firm.get(location.substring(Api.ROOT.length()))
                                                .statusCode()
                                        != 200
                        ? 0
                        : 1;
            }
        }
        return found;
    }

    @Test
    void each_item_is_made_or_refused_by_itself() {
        Api firm = aFirm();
        String twice = Identifiers.fresh("CN-USCI");
        List<?> items = List.of(
                aCompany().withIdentifier("CN-USCI", twice).profile(),
                aCompany().of("XX").profile(),
                aCompany().withIdentifier("CN-USCI", twice).profile(),
                aCompany().profile());

        Response answer = firm.post("/companies/batch", batch(items));

        assertThat(statuses(answer)).containsExactly(201, 422, 409, 201);
        assertThat(answer.jsonPath().getString("items[1].problem.code")).isEqualTo("constraint-violation");
        assertThat(answer.jsonPath().getString("items[1].problem.errors[0].pointer"))
                .isEqualTo("/country");
        assertThat(answer.jsonPath().getString("items[2].problem.code")).isEqualTo("identifier-taken");
        Response made =
                firm.get(answer.jsonPath().getString("items[3].location").substring(Api.ROOT.length()));
        assertThat(made.header("ETag")).isEqualTo(answer.jsonPath().getString("items[3].etag"));
    }

    @Test
    void each_item_is_authorised_by_itself() {
        List<?> items = List.of(aProject().body(), aProject().in("PK-KP").body());

        Response answer = Api.as("publisher-ba").post("/projects/batch", batch(items));

        assertThat(statuses(answer)).containsExactly(201, 403);
        assertThat(answer.jsonPath().getString("items[1].problem.code")).isEqualTo("forbidden");
    }

    @Test
    void a_batch_of_which_all_is_made_is_answered_the_same_again() {
        Api publisher = Api.as("publisher-ba");
        Map<String, Object> request =
                batch(List.of(aProject().body(), aProject().body()));
        String key = Api.newKey();
        Response first = publisher.postUnder(key, "/projects/batch", request);

        Response second = publisher.postUnder(key, "/projects/batch", request);

        assertThat(statuses(first)).containsExactly(201, 201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_retry_makes_nothing_twice_and_tries_again_what_was_refused() {
        Api firm = aFirm();
        String twice = Identifiers.fresh("CN-USCI");
        Api other = aFirm();
        var holder = aCompany().withIdentifier("CN-USCI", twice).registeredBy(other);
        Map<String, Object> request = batch(List.of(
                aCompany().profile(),
                aCompany().withIdentifier("CN-USCI", twice).profile()));
        String key = Api.newKey();

        Response first = firm.postUnder(key, "/companies/batch", request);
        holder.rejected();
        Response second = firm.postUnder(key, "/companies/batch", request);

        assertThat(statuses(first)).containsExactly(201, 409);
        assertThat(statuses(second)).containsExactly(201, 201);
        assertThat(second.jsonPath().getString("items[0].location"))
                .isEqualTo(first.jsonPath().getString("items[0].location"));
        assertThat(companiesOf(firm, second)).isEqualTo(2);
    }

    @Test
    void another_batch_under_the_key_is_refused_whole() {
        Api firm = aFirm();
        String key = Api.newKey();
        Map<String, Object> same = aCompany().profile();
        firm.postUnder(key, "/companies/batch", batch(List.of(same)));

        Response reused = firm.postUnder(
                key, "/companies/batch", batch(List.of(same, aCompany().profile())));

        assertProblem(reused, 422, "idempotency-key-reused");
    }

    @Test
    void another_batch_under_the_key_makes_nothing_where_the_first_was_refused() {
        Api firm = aFirm();
        String key = Api.newKey();
        Map<String, Object> wrong = aCompany().of("XX").profile();
        Map<String, Object> same = aCompany().profile();
        Map<String, Object> mended = aCompany().profile();
        firm.postUnder(key, "/companies/batch", batch(List.of(wrong, same)));

        Response reused = firm.postUnder(key, "/companies/batch", batch(List.of(mended, same)));

        assertProblem(reused, 422, "idempotency-key-reused");
        assertThat(statuses(firm.post("/companies/batch", batch(List.of(mended)))))
                .as("the identifier of what was not made is free")
                .containsExactly(201);
    }

    @Test
    void a_batch_sent_many_times_at_once_makes_each_item_once() throws Exception {
        Api firm = aFirm();
        Map<String, Object> request = batch(
                List.of(aCompany().profile(), aCompany().profile(), aCompany().profile()));
        String key = Api.newKey();

        List<Response> answers = AtOnce.of(8, i -> firm.postUnder(key, "/companies/batch", request));

        List<Response> done =
                answers.stream().filter(answer -> answer.statusCode() == 207).toList();
        assertThat(done).isNotEmpty().allSatisfy(answer -> assertThat(answer.asString())
                .isEqualTo(done.getFirst().asString()));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(207, 409));
    }

    @ParameterizedTest
    @CsvSource({
        "firm-cn,/projects/batch,403,forbidden",
        "publisher-ba,/companies/batch,403,forbidden",
        "operator,/companies/batch,403,forbidden",
        "auditor,/projects/batch,403,forbidden"
    })
    void who_may_make_none_is_refused_whole(String who, String path, int status, String code) {
        assertProblem(Api.as(who).post(path, batch(List.of(Map.of("name", "Anything")))), status, code);
    }

    @Test
    void the_public_makes_none() {
        assertProblem(
                Api.anonymously()
                        .post("/companies/batch", batch(List.of(aCompany().profile()))),
                401,
                "unauthenticated");
        assertProblem(
                Api.anonymously()
                        .post("/projects/batch", batch(List.of(aProject().body()))),
                401,
                "unauthenticated");
    }

    @Test
    void a_batch_has_one_to_a_hundred_items_that_can_be_read() {
        Api firm = aFirm();

        Response none = firm.post("/companies/batch", batch(List.of()));
        Response many = firm.post(
                "/companies/batch", batch(Collections.nCopies(101, aCompany().profile())));
        Response unknown = firm.post("/companies/batch", batch(List.of(Map.of("nam", "A"))));
        Response keyless =
                firm.request().body(batch(List.of(aCompany().profile()))).post(Api.ROOT + "/companies/batch");

        assertFault(assertProblem(none, 422, "constraint-violation"), "/items", "items");
        assertFault(assertProblem(many, 422, "constraint-violation"), "/items", "items");
        assertFault(assertProblem(unknown, 400, "unknown-field"), "/items/0/nam", "unknown-field");
        assertProblem(keyless, 400, "missing-idempotency-key");
    }
}
