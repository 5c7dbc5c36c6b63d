package org.emining.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fresh people and firms, so that tests do not meet in the ones of the demonstration data. */
public final class People {

    private People() {}

    /** Somebody who has just founded a firm. */
    public static Api aFirm() {
        Api founder = Api.asStranger();
        Response founded = founder.post("/organisations", Map.of("kind", "FIRM", "name", "Firm " + UUID.randomUUID()));
        assertThat(founded.statusCode()).as(founded.asString()).isEqualTo(201);
        return founder;
    }

    /** The organisation somebody acts for. */
    public static String organisationOf(Api member) {
        return member.get("/me").jsonPath().getString("organisationId");
    }

    /** Admits somebody to the organisation of another, and answers with that person acting for it. */
    public static Api admitted(String subject, Api colleague, String... roles) {
        String organisation = organisationOf(colleague);
        Response admitted = Api.as("operator")
                .post(
                        "/organisations/" + organisation + "/members",
                        Map.of("subject", subject, "displayName", subject, "roles", List.of(roles)));
        assertThat(admitted.statusCode()).as(admitted.asString()).isEqualTo(201);
        return Api.as(subject).actingFor(organisation);
    }

    public static String aSubject() {
        return "person-" + UUID.randomUUID();
    }

    /** A portal of the demonstration data, acting for the firm under a mandate it has just got. */
    public static Api mandated(String portal, Api firm) {
        String organisation = organisationOf(firm);
        firm.post("/organisations/" + organisation + "/mandates", Map.of("portalId", organisationOf(Api.as(portal))));
        return Api.as(portal).actingFor(organisation);
    }
}
