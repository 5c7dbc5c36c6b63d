package org.emining.platform.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.emining.testsupport.Api;
import org.emining.testsupport.EveryRead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals are worded in the reader's language; what is told is the same in all of them. */
@QuarkusTest
class LanguagesTest {

    private static final List<String> LANGUAGES = List.of("en", "zh-Hans", "ja", "ur");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ur                            | ur
            ja-JP                         | ja
            zh-Hans-CN, en;q=0.5          | zh-Hans
            fr, ur;q=0.8, en;q=0.9        | en
            fr, ur;q=0.9, en;q=0.8        | ur
            ja;q=0, ur;q=0.1              | ur
            fr                            | en
            *                             | en
            no such thing;;q=x            | en
            """)
    void the_language_is_the_best_of_those_asked_for(String asked, String language) {
        Response answer = Api.anonymously().with("Accept-Language", asked).get("/me");

        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    @Test
    void a_refusal_differs_in_its_words_only() {
        Set<String> titles = new HashSet<>();
        Set<String> details = new HashSet<>();
        Set<Map<String, Object>> rest = new HashSet<>();
        for (String language : LANGUAGES) {
            Response answer = Api.as("publisher-ba")
                    .with("Accept-Language", language)
                    .with("X-Request-Id", "the-same-for-all")
                    .post("/projects", Map.of("name", ""));
            Map<String, Object> problem = answer.jsonPath().getMap("");
            titles.add(problem.remove("title").toString());
            details.add(answer.jsonPath().getString("errors.detail"));
            problem.remove("detail");
            answer.jsonPath().<Map<String, Object>>getList("errors").forEach(fault -> fault.remove("detail"));
            rest.add(Map.of(
                    "code", problem.get("code"),
                    "type", problem.get("type"),
                    "pointers", answer.jsonPath().getList("errors.pointer")));
        }

        assertThat(titles).hasSize(LANGUAGES.size());
        assertThat(details).hasSize(LANGUAGES.size());
        assertThat(rest).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "reviewer-ba", "firm-jp", "portal-jp"})
    void what_is_told_is_the_same_in_every_language(String user) {
        anInterest().submittedBy(aFirm());
        Api reader = Api.as(user);
        Set<String> told = new TreeSet<>();
        Set<String> differing = new TreeSet<>();
        EveryRead.as(reader).forEach((path, address) -> {
            Response english = read(reader, "en", address);
            if (english.statusCode() == 200) {
                told.add(path);
                LANGUAGES.stream()
                        .filter(language -> !tellsTheSame(reader, language, address))
                        .forEach(language -> differing.add(path + " in " + language));
            }
        });

        assertThat(told).hasSizeGreaterThan(20);
        assertThat(differing).isEmpty();
    }

    // What is told may change between two readings: the feed grows while events of earlier tests are placed. So the
    // same is
    // read in English before and after, and only where both agree with each other the languages differ.
    private static boolean tellsTheSame(Api reader, String language, String address) {
        String before = timeless(reader, "en", address);
        for (int reading = 0; reading < 10; reading++) {
            String told = timeless(reader, language, address);
            String after = timeless(reader, "en", address);
            if (told.equals(before) || told.equals(after)) {
                return true;
            }
            if (before.equals(after)) {
                return false;
            }
            before = after;
        }
        return false;
    }

    // Some tell as of when they are.
    private static String timeless(Api reader, String language, String address) {
        return read(reader, language, address).asString().replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "now");
    }

    private static Response read(Api reader, String language, String address) {
        return reader.with("Accept-Language", language).request().get(address);
    }
}
