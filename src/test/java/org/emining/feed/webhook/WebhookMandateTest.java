package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Interests.anInterest;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.People.mandated;
import static org.emining.testsupport.People.organisationOf;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.emining.testsupport.Api;
import org.emining.testsupport.Interests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a portal has registered for a firm is told of the firm's things while it holds the firm's mandate. */
@QuarkusTest
class WebhookMandateTest {

    @Inject
    Sending sending;

    @Inject
    Hooks hooks;

    private Api firm;

    @BeforeEach
    void open() {
        firm = aFirm();
    }

    @AfterEach
    void close() {
        hooks.close();
    }

    /** The firm withdraws every mandate it has given. */
    private void withdraws() {
        String mandates = "/organisations/" + organisationOf(firm) + "/mandates";
        firm.delete(mandates + "/" + firm.get(mandates).jsonPath().getString("items[0].id"));
    }

    private Hook ofThePortal() {
        return hooks.confirmed(mandated("portal-jp", firm), "match.opened").seenBy(firm);
    }

    @Test
    void while_the_mandate_is_in_force_its_endpoint_is_told() {
        Hook portal = ofThePortal();
        Interests.Case match = anInterest().submittedBy(firm).match();
        hooks.placed();

        sending.due();

        assertThat(portal.receiver().next().body()).contains(match.id());
    }

    @Test
    void a_mandate_that_ends_before_the_attempt_ends_the_endpoint() throws Exception {
        Hook portal = ofThePortal();
        Hook own = hooks.confirmed(firm, "match.opened");
        Interests.Case match = anInterest().submittedBy(firm).match();
        hooks.placed();
        withdraws();

        sending.due();

        assertThat(portal.receiver().waiting()).isZero();
        assertThat(portal.newest().get("status").asText()).isEqualTo("DROPPED");
        assertThat(portal.status()).isEqualTo("DISABLED");
        assertThat(portal.statusReason()).isEqualTo("MANDATE_WITHDRAWN");
        assertThat(own.receiver().next().body())
                .as("the firm's own endpoint goes on")
                .contains(match.id());
    }

    @Test
    void a_mandate_that_ended_before_the_change_is_looked_at_lets_no_message_be_made() throws Exception {
        Hook portal = ofThePortal();
        anInterest().submittedBy(firm).match();
        withdraws();
        hooks.placed();

        sending.due();

        assertThat(portal.receiver().waiting()).isZero();
        assertThat(portal.newest().get("type").asText()).isEqualTo("webhook.challenge");
        assertThat(portal.statusReason()).isEqualTo("MANDATE_WITHDRAWN");
    }

    @Test
    void without_the_mandate_not_even_a_challenge_is_sent() throws Exception {
        Hook portal = ofThePortal();
        withdraws();
        firm.post(portal.path() + "/challenges", Map.of());

        sending.due();

        assertThat(portal.receiver().waiting()).isZero();
        assertThat(portal.newest().get("status").asText()).isEqualTo("DROPPED");
    }

    @Test
    void under_a_new_mandate_the_endpoint_is_confirmed_as_usual() {
        Hook portal = ofThePortal();
        withdraws();
        anInterest().submittedBy(firm).match();
        hooks.placed();
        assertThat(portal.status()).isEqualTo("DISABLED");
        mandated("portal-jp", firm).post(portal.path() + "/challenges", Map.of());

        sending.due();

        assertThat(portal.receiver().next().type()).isEqualTo("webhook.challenge");
        assertThat(portal.status()).isEqualTo("ENABLED");
    }

    @Test
    void an_address_that_a_portal_gives_to_the_firms_endpoint_ends_with_the_mandate_as_well() {
        Hook own = hooks.confirmed(firm, "match.opened");
        Receiver elsewhere = hooks.receiver();
        own.seenBy(mandated("portal-jp", firm)).moves(elsewhere);
        sending.due();
        assertThat(elsewhere.next().type()).isEqualTo("webhook.challenge");
        withdraws();
        anInterest().submittedBy(firm).match();
        hooks.placed();

        sending.due();

        assertThat(elsewhere.waiting()).isZero();
        assertThat(own.statusReason()).isEqualTo("MANDATE_WITHDRAWN");
    }

    @Test
    void an_address_that_the_firm_gives_to_it_makes_the_endpoint_its_own() {
        Hook portal = ofThePortal();
        Receiver elsewhere = hooks.receiver();
        portal.moves(elsewhere);
        sending.due();
        assertThat(elsewhere.next().type()).isEqualTo("webhook.challenge");
        withdraws();
        Interests.Case match = anInterest().submittedBy(firm).match();
        hooks.placed();

        sending.due();

        assertThat(elsewhere.next().body()).contains(match.id());
    }

    @Test
    void what_portals_registered_before_their_mandates_were_kept_is_known_as_theirs() throws Exception {
        Hook portal = ofThePortal();
        Hook own = hooks.confirmed(firm, "match.opened");
        hooks.change("update webhook_endpoints set portal_id = null");

        hooks.change(backfill());

        assertThat(hooks.number("select count(portal_id)::int from webhook_endpoints where id = ?1", portal.id()))
                .isEqualTo(1);
        assertThat(hooks.number("select count(portal_id)::int from webhook_endpoints where id = ?1", own.id()))
                .isZero();
    }

    private static String backfill() throws IOException {
        try (InputStream migration = Objects.requireNonNull(
                WebhookMandateTest.class.getResourceAsStream("/db/migration/V031__end_webhooks_with_mandates.sql"))) {
            String text = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("update webhook_endpoints")).replace(";", "");
        }
    }
}
