package org.emining.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Problems.assertProblem;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProjectPlaceTest {

    private final String token = UUID.randomUUID().toString();

    @Inject
    DataSource database;

    private List<String> found(String query) {
        Response answer = Api.anonymously().get("/projects?q=" + token + "&" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath().getList("items.id", String.class);
    }

    // A degree of latitude has 111.195 km; one of longitude at 29 degrees north has 97.25 km.
    @ParameterizedTest
    @CsvSource({"62,30,111,false", "62,30,111.3,true", "62,29,1,true", "63,29,97.2,false", "63,29,97.3,true"})
    void a_circle_has_what_lies_so_near_on_a_globe(String longitude, String latitude, String km, boolean within) {
        String id = aProject().named(token).at(62, 29).published().id();

        List<String> found = found("near=%s,%s,%s".formatted(longitude, latitude, km));

        assertThat(found.contains(id)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "'61,28,63,30',true",
        "'62,29,62,29',true",
        "'62.1,28,63,30',false",
        "'61,29.1,63,30',false",
        "'170,28,-170,30',false",
        "'61,28,-170,30',true"
    })
    void a_box_has_what_lies_in_it(String box, boolean within) {
        String id = aProject().named(token).at(62, 29).published().id();

        assertThat(found("bbox=" + box).contains(id)).isEqualTo(within);
    }

    @Test
    void what_has_no_position_lies_nowhere() throws SQLException {
        String id = aProject().named(token).at(62, 29).published().id();
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update projects set longitude = null, latitude = null where id = ?")) {
            update.setObject(1, UUID.fromString(id));
            update.executeUpdate();
        }

        assertThat(found("bbox=-180,-90,180,90")).isEmpty();
        assertThat(found("near=62,29,1000")).isEmpty();
        assertThat(found("sort=id")).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "near=62,29",
                "near=62,29,0",
                "near=62,29,1001",
                "near=181,29,5",
                "near=62,91,5",
                "near=62,29,x",
                "bbox=61,28,63",
                "bbox=61,30,63,28",
                "bbox=61,28,181,30",
                "near=62,29,5&bbox=61,28,63,30"
            })
    void what_is_no_place_is_refused(String query) {
        assertProblem(Api.anonymously().get("/projects?" + query), 400, "invalid-parameter");
    }
}
