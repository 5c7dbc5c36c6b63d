package org.emining.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Companies.aCompany;
import static org.emining.testsupport.People.aFirm;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.emining.testsupport.Api;
import org.emining.testsupport.Companies;
import org.emining.testsupport.Identifiers;
import org.junit.jupiter.api.Test;

/** What other features get of companies: facts and events. */
@QuarkusTest
class CompanyDirectoryTest {

    @Inject
    CompanyDirectory directory;

    @Inject
    Heard heard;

    @Test
    void the_facts_of_a_company_are_found() {
        Companies.Made made = aCompany().named("Facts Ltd").of("JP").registeredBy("firm-jp");

        CompanyFacts facts = directory.find(UUID.fromString(made.id())).orElseThrow();

        UUID organisation =
                UUID.fromString(Api.as("firm-jp").get("/me").jsonPath().getString("organisationId"));
        assertThat(facts)
                .isEqualTo(new CompanyFacts(
                        UUID.fromString(made.id()),
                        organisation,
                        CompanyStatus.REGISTERED,
                        "Facts Ltd",
                        "JP",
                        "DECLARED"));
        assertThat(directory.ofOrganisation(organisation)).contains(facts);
        assertThat(directory.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void every_change_is_told_with_its_version() {
        Companies.Made listed = aCompany().listed();
        Api firm = aFirm();
        firm.with("If-Match", listed.etag())
                .post(
                        listed.path() + "/claims",
                        Map.of(
                                "evidence",
                                "ours",
                                "identifiers",
                                List.of(Map.of("scheme", "CN-USCI", "value", Identifiers.fresh("CN-USCI")))));
        firm.with("If-Match", listed.now().etag()).post(listed.path() + "/capabilities", Map.of("stage", "FINANCE"));
        firm.patch(listed.path(), listed.now().etag(), Map.of("website", "https://example.org"));
        Companies.Made suspended = listed.now().verified().suspended();
        Api.as("operator")
                .with("If-Match", suspended.etag())
                .post(listed.path() + "/reinstatements", Map.of("reason", "all is well"));
        Api.as("operator")
                .with("If-Match", listed.now().suspended().etag())
                .post(listed.path() + "/rejections", Map.of("reason", "not theirs after all"));

        List<CompanyEvent> told = heard.of(UUID.fromString(listed.id()));

        assertThat(told.stream().map(event -> event.getClass().getSimpleName()))
                .containsExactly(
                        "CompanyClaimed",
                        "CompanyChanged",
                        "CompanyChanged",
                        "CompanyVerified",
                        "CompanySuspended",
                        "CompanyReinstated",
                        "CompanySuspended",
                        "CompanyRejected");
        assertThat(told.stream().map(CompanyEvent::version)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    /** Remembers what was told. */
    @Singleton
    static class Heard {
        private final List<CompanyEvent> events = new CopyOnWriteArrayList<>();

        void hear(@Observes CompanyEvent event) {
            events.add(event);
        }

        List<CompanyEvent> of(UUID company) {
            return events.stream()
                    .filter(event -> event.subjectId().equals(company))
                    .toList();
        }
    }
}
