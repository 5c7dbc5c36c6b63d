package org.emining.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublicRecordImportTest {

    @Inject
    EntityManager database;

    private Object one(String sql) {
        return database.createNativeQuery(sql).getSingleResult();
    }

    @Test
    void every_firm_of_the_records_is_a_listed_company() {
        assertThat(one("select count(*) from companies where source_reference not like 'test/%'"))
                .isEqualTo(4_820L);
    }

    @Test
    void sourced_and_inferred_countries_are_told_apart() {
        assertThat(
                        one(
                                "select count(*) from companies where source_reference not like 'test/%' and country_basis = 'SOURCE'"))
                .isEqualTo(330L);
        assertThat(one("select count(*) from companies where source_reference not like 'test/%' and country is null"))
                .isEqualTo(805L);
    }

    @Test
    void nothing_is_declared_in_the_name_of_a_listed_company() {
        assertThat(
                        one(
                                "select count(*) from companies where source_reference not like 'test/%' and (certificates_declared"
                                        + " or ticket_min_usd is not null or home_finance is not null or contact_email is not null)"))
                .isEqualTo(0L);
    }

    @Test
    void reko_diq_is_one_published_project_that_seeks_what_follows_its_mine() {
        assertThat(database.createNativeQuery(
                                "select status || ' ' || id from projects where name = 'Reko Diq'", String.class)
                        .getResultList())
                .containsExactly("PUBLISHED " + Ids.ofRecord("project", "place:PKG043"));
        assertThat(database.createNativeQuery(
                                "select n.mineral || ' ' || n.stage || ' ' || n.weight from project_needs n join projects p"
                                        + " on p.id = n.project_id where p.name = 'Reko Diq' order by n.place",
                                String.class)
                        .getResultList())
                .containsExactly(
                        "copper PROCESSING 100",
                        "copper SMELTING 100",
                        "copper REFINING 100",
                        "gold PROCESSING 40",
                        "gold REFINING 40",
                        "molybdenum PROCESSING 40",
                        "molybdenum SMELTING 40",
                        "molybdenum REFINING 40",
                        "silver PROCESSING 40",
                        "silver SMELTING 40",
                        "silver REFINING 40");
    }

    @Test
    void every_province_with_a_project_has_a_reviewer_to_try_it_with() {
        assertThat(database.createNativeQuery(
                                "select distinct p.province from projects p where p.source_reference is not null and not"
                                        + " exists (select from organisations o join members m on m.organisation_id = o.id"
                                        + " where o.jurisdiction = p.province and 'reviewer' = any(m.roles))",
                                String.class)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void muslim_bagh_lies_in_balochistan_and_nowhere_on_the_map() {
        assertThat(one("select province || ' ' || coalesce(longitude::text, 'unknown') from projects"
                        + " where name like '%Muslim Bagh%'"))
                .isEqualTo("PK-BA unknown");
    }

    @Test
    void every_source_named_by_a_row_is_explained() {
        List<String> explained = Api.anonymously().get("/sources").jsonPath().getList("items.code", String.class);

        assertThat(database.createNativeQuery(
                                "select distinct unnest(sources) from companies where source_reference not like 'test/%' union select distinct unnest(sources)"
                                        + " from projects",
                                String.class)
                        .getResultList())
                .isSubsetOf(explained);
    }

    @Test
    void a_code_list_is_cached_until_it_changes() {
        Response first = Api.anonymously().get("/code-lists/stages");

        Response second =
                Api.anonymously().with("If-None-Match", first.header("ETag")).get("/code-lists/stages");

        assertThat(first.jsonPath().getString("items.find { it.code == 'PROCESSING' }.labels.'zh-Hans'"))
                .isNotBlank();
        assertThat(second.statusCode()).isEqualTo(304);
    }
}
