package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.builder.ResponseBuilder;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainPathsTest {

    private static final String JSON = """
            {"name": "Reko Diq", "page": {"hasMore": true, "size": 3}, "share": 0.5, "none": null, "empty": [],
             "items": [{"id": "a", "needs": [{"stage": "REFINING"}, {"stage": "SMELTING"}]},
                       null, {"id": "b", "needs": []}, {"needs": [{"stage": null}]}]}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "page",
                "page.hasMore",
                "page.size",
                "share",
                "none",
                "none.below",
                "absent",
                "absent.below",
                "empty",
                "empty.id",
                "items",
                "items.id",
                "items.needs",
                "items.needs.stage",
                "items[0].id",
                "items[0].needs[1].stage",
                "items[3].id",
                "items[1].id",
                "items[9]",
                "items[9].id",
                "items.size()",
                "items.find { it?.id == 'b' }.needs",
                "items[-1].needs"
            })
    void a_path_leads_where_rest_assured_finds_it(String path) {
        var answer = PlainPaths.in(
                new ResponseBuilder().setStatusCode(200).setBody(JSON).build());

        Object found = answer.jsonPath().get(path);

        assertThat(found).isEqualTo(new JsonPath(JSON).get(path));
    }

    @Test
    void a_path_from_a_root_leads_where_rest_assured_finds_it() {
        var answer = PlainPaths.in(
                new ResponseBuilder().setStatusCode(200).setBody(JSON).build());

        Object found = answer.jsonPath().setRootPath("items[0].needs[1]").get("stage");

        assertThat(found).isEqualTo("SMELTING");
    }
}
