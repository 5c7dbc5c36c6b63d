package org.emining.testsupport;

import io.quarkus.arc.Arc;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Builds companies the way firms do, over the API:
 * {@code aCompany().of("CN").able("copper", "REFINING", 3).registeredBy("firm-cn").verified()}. Name and identifier are
 * fresh unless given.
 */
public final class Companies {

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Map<String, Object>> identifiers = new ArrayList<>();
    private final List<Map<String, Object>> capabilities = new ArrayList<>();
    private final List<Map<String, Object>> presence = new ArrayList<>();

    private Companies() {
        facts.put("name", "Test company " + UUID.randomUUID());
        facts.put("country", "CN");
    }

    public static Companies aCompany() {
        return new Companies();
    }

    public Companies named(String name) {
        return with("name", name);
    }

    /** The name in its own script, which is then the legal name too. */
    public Companies originallyNamed(String lang, String name) {
        return with("nameOriginal", Map.of("lang", lang, "value", name)).named(name);
    }

    public Companies of(String country) {
        return with("country", country);
    }

    public Companies withIdentifier(String scheme, String value) {
        identifiers.add(Map.of("scheme", scheme, "value", value));
        return this;
    }

    public Companies able(String mineral, String stage, int facilities) {
        return able(Map.of("mineral", mineral, "stage", stage, "facilities", facilities));
    }

    public Companies serving(String stage) {
        return able(Map.of("stage", stage));
    }

    public Companies able(Map<String, Object> capability) {
        capabilities.add(capability);
        return this;
    }

    public Companies presentIn(String country, int facilities) {
        presence.add(Map.of("country", country, "facilities", facilities));
        return this;
    }

    public Companies investing(String minUsd, String maxUsd) {
        return with("ticket", Map.of("minUsd", minUsd, "maxUsd", maxUsd));
    }

    /** Any other member of the profile. */
    public Companies with(String member, Object value) {
        facts.put(member, value);
        return this;
    }

    /** The body of the registration. */
    public Map<String, Object> profile() {
        Map<String, Object> profile = new HashMap<>(facts);
        profile.put("identifiers", identifiers.isEmpty() ? List.of(freshIdentifier()) : identifiers);
        profile.put("capabilities", capabilities);
        if (!presence.isEmpty()) {
            profile.put("presence", presence);
        }
        return profile;
    }

    public Made registeredBy(String subject) {
        return registeredBy(Api.as(subject));
    }

    public Made registeredBy(Api firm) {
        Response answer = firm.post("/companies", profile());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.asString());
        }
        return new Made(answer.jsonPath().getString("id"), answer.header("ETag"));
    }

    /** A profile made from a public record, unclaimed, with its capabilities; written as an import writes it. */
    public Made listed() {
        UUID id = UUID.randomUUID();
        try (Connection connection =
                Arc.container().instance(DataSource.class).get().getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into companies (id, status, name, country, country_basis, country_note, presence_declared,"
                            + " sources, source_reference)"
                            + " values (?, 'LISTED', ?, ?, 'INFERRED', 'where its facilities stand', true,"
                            + " '{TEST}', ?)")) {
                insert.setObject(1, id);
                insert.setString(2, String.valueOf(facts.get("name")));
                insert.setString(3, String.valueOf(facts.get("country")));
                insert.setString(4, "test/" + id);
                insert.executeUpdate();
            }
            for (Map<String, Object> capability : capabilities) {
                try (PreparedStatement insert = connection.prepareStatement(
                        "insert into capabilities (id, company_id, mineral, stage, facilities)"
                                + " values (?, ?, ?, ?, ?)")) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setObject(2, id);
                    insert.setObject(3, capability.get("mineral"));
                    insert.setObject(4, capability.get("stage"));
                    insert.setObject(5, capability.get("facilities"));
                    insert.executeUpdate();
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new Made(id.toString(), "\"1-public\"");
    }

    private Map<String, Object> freshIdentifier() {
        String scheme = Identifiers.schemeOf(String.valueOf(facts.get("country")));
        return Map.of("scheme", scheme, "value", Identifiers.fresh(scheme));
    }

    /** The body of a claim under a fresh identifier. */
    public static Map<String, Object> aClaim() {
        return Map.of(
                "evidence",
                "we publish this name on our site",
                "identifiers",
                List.of(Map.of("scheme", "CN-USCI", "value", Identifiers.fresh("CN-USCI"))));
    }

    /** A company that is there. */
    public record Made(String id, String etag) {

        public String path() {
            return "/companies/" + id;
        }

        /** The same at its present version. */
        public Made now() {
            return new Made(id, Api.as("operator").get(path()).header("ETag"));
        }

        public Made verified() {
            return moved("operator", "verifications", Map.of("evidence", "extract of the register, looked at"));
        }

        public Made suspended() {
            return moved("operator", "suspensions", Map.of("reason", "the papers were forged"));
        }

        public Made rejected() {
            return moved("operator", "rejections", Map.of("reason", "the papers were of another firm"));
        }

        /** Claimed under a fresh identifier. */
        public Made claimedBy(Api firm) {
            return moved(firm, "claims", aClaim());
        }

        private Made moved(String subject, String move, Map<String, Object> body) {
            return moved(Api.as(subject), move, body);
        }

        private Made moved(Api caller, String move, Map<String, Object> body) {
            Response answer = caller.with("If-Match", etag).post(path() + "/" + move, body);
            if (answer.statusCode() != 201) {
                throw new IllegalStateException(answer.asString());
            }
            return new Made(id, answer.header("ETag"));
        }
    }
}
