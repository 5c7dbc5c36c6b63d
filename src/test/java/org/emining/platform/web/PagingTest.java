package org.emining.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.emining.testsupport.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists lead on, however their addresses are written. */
@QuarkusTest
class PagingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1&cursor=C",
                "cursor=C&limit=1",
                "limit=1&%63ursor=C",
                "%63%75%72%73%6F%72=C&limit=1",
                "limit=1;cursor=C",
                "cursor=C;limit=1"
            })
    void the_next_page_has_one_cursor_however_this_one_was_written(String query) {
        JsonPath first = page(Api.ROOT + "/projects?limit=1");
        JsonPath second = page(Api.ROOT + "/projects?" + query.replace("=C", "=" + first.getString("page.nextCursor")));

        String next = second.getString("links.next");

        assertThat(next).isEqualTo(Api.ROOT + "/projects?limit=1&cursor=" + second.getString("page.nextCursor"));
        assertThat(page(next).getString("items[0].id"))
                .isNotEqualTo(first.getString("items[0].id"))
                .isNotEqualTo(second.getString("items[0].id"));
    }

    private static JsonPath page(String address) {
        return given().urlEncodingEnabled(false).get(address).jsonPath();
    }
}
