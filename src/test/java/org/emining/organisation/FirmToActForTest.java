package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.Problems.assertFault;
import static org.emining.testsupport.Problems.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.emining.platform.Ids;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

/** What a portal is told that forgot to say for which firm it asks. */
@QuarkusTest
class FirmToActForTest {

    private static final String FAULT = "firm-to-act-for";

    private static String said(Response refused) {
        return refused.asString().replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
    }

    @Test
    void what_is_its_firms_what_is_a_strangers_and_what_is_not_there_are_refused_alike() {
        Api firm = aFirm();
        mandated("portal-jp", firm);
        Api portal = Api.as("portal-jp");

        Response own = portal.get(anInterest().draftedBy(firm).path());
        Response strange = portal.get(anInterest().draftedBy(aFirm()).path());
        Response absent = portal.get("/expressions-of-interest/" + Ids.next());

        assertFault(assertProblem(own, 404, "not-found"), FAULT);
        assertThat(own.jsonPath().getString("errors[0].parameter")).isEqualTo("X-Organisation-Id");
        assertThat(said(strange)).isEqualTo(said(own));
        assertThat(said(absent)).isEqualTo(said(own));
    }

    @Test
    void what_everybody_may_read_is_refused_the_same_where_it_is_not_there() {
        Response absent = Api.as("portal-jp").get("/projects/" + Ids.next());

        assertFault(assertProblem(absent, 404, "not-found"), FAULT);
    }

    @Test
    void who_names_a_firm_and_who_is_no_portal_hears_nothing_of_it() {
        Api firm = aFirm();
        Api named = mandated("portal-jp", firm);
        String path = anInterest().draftedBy(aFirm()).path();

        for (Api other : new Api[] {named, firm, Api.as("reviewer-ba")}) {
            assertThat(assertProblem(other.get(path), 404, "not-found")
                            .jsonPath()
                            .getList("errors"))
                    .isNull();
        }
    }

    @Test
    void what_its_role_does_not_allow_is_refused_with_the_same_advice() {
        String path = aCompany().registeredBy(aFirm()).verified().path();

        Response refused = Api.as("portal-jp").post(path + "/suspensions", Map.of("reason", "Unpaid."));

        assertFault(assertProblem(refused, 403, "forbidden"), FAULT);
    }
}
