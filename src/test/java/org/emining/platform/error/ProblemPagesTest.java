package org.emining.platform.error;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ProblemPagesTest {

    private static Response page(String path, String language) {
        return given().header("Accept-Language", language).get(path);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void each_error_has_a_page_in_every_language(ErrorCode code) {
        for (String language : new String[] {"en", "zh-Hans", "ja", "ur"}) {
            Response page = page("/problems/" + code.code(), language);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.contentType()).startsWith("text/html");
            assertThat(page.header("Content-Language")).isEqualTo(language);
            assertThat(page.asString())
                    .contains(code.code(), String.valueOf(code.status()))
                    .doesNotContain("{0}");
        }
    }

    @ParameterizedTest
    @CsvSource({"ur,ur,rtl", "ja-JP,ja,ltr", "zh-CN,zh-Hans,ltr", "fr,en,ltr"})
    void a_page_says_its_language_and_direction(String asked, String language, String direction) {
        assertThat(page("/problems/not-found", asked).asString())
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">");
    }

    @Test
    void the_pages_run_nothing() {
        Response page = page("/problems", "en");

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.asString()).doesNotContain("<script", "style=", "http:");
    }

    @Test
    void the_list_leads_to_every_error() {
        String list = page("/problems", "en").asString();

        assertThat(ErrorCode.values()).allSatisfy(code -> assertThat(list).contains("/problems/" + code.code()));
    }

    @Test
    void an_error_that_is_none_is_not_found() {
        assertProblem(page("/problems/nothing", "en"), 404, "not-found");
        assertProblem(page("/problems/%3Cscript%3E", "en"), 404, "not-found");
    }
}
