package org.emining.matching;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Minerals;
import org.emining.evaluation.DealTest;
import org.emining.evaluation.DealTest.Ranked;
import org.emining.evaluation.RunningService;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Receipt;
import org.emining.testsupport.Api;
import org.emining.testsupport.Projects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the evaluation measures is what the service answers. */
@QuarkusTest
class EvaluationAgreesTest {

    /** Ids made of a record are UUIDs of version 8. */
    private static final int OF_A_RECORD = 8;

    private static final int COMPARED = 50;
    private static final DealTest EVALUATED = DealTest.read(new Minerals(new CodeLists()));

    @TestHTTPResource("/")
    URI address;

    @Inject
    Snapshot snapshot;

    @Inject
    FirmReader reader;

    @Inject
    MatchingEngine engine;

    @Inject
    Clock clock;

    @Test
    void every_listed_firm_is_read_from_the_database_as_the_evaluation_has_it() {
        Map<UUID, FirmProfile> evaluated =
                EVALUATED.firms().stream().map(Ranked::profile).collect(toMap(FirmProfile::id, Function.identity()));

        List<FirmProfile> listed = listed().stream().map(Firm::profile).toList();

        assertThat(listed).hasSizeGreaterThan(4_700).allSatisfy(firm -> assertThat(firm)
                .isEqualTo(evaluated.get(firm.id())));
    }

    /** Projects of the service lie in Pakistan, so the facilities are moved there; all else is as in the evaluation. */
    @ParameterizedTest
    @ValueSource(ints = {0, 75, 150, 225, 300})
    void the_ranking_endpoint_puts_the_firms_in_the_order_of_the_evaluation(int place) {
        ProjectProfile facility = EVALUATED.facilities().get(place).project();
        Projects.Made published = published(facility);
        Set<UUID> listed =
                Set.copyOf(listed().stream().map(firm -> firm.profile().id()).toList());
        ProjectProfile here = new ProjectProfile(
                UUID.fromString(published.id()),
                facility.publisher(),
                "PK",
                facility.needs(),
                facility.partners(),
                null,
                List.of(),
                Set.of());
        List<FirmProfile> firms = EVALUATED.firms().stream()
                .map(Ranked::profile)
                .filter(firm -> listed.contains(firm.id()))
                .toList();

        var answer = Api.as("publisher-ba")
                .get(published.path() + "/ranking?limit=200")
                .jsonPath();

        List<Map<String, Object>> rows = answer.getList("items");
        assertThat(rows.stream()
                        .filter(row -> listed.contains(company(row)))
                        .limit(COMPARED)
                        .map(row -> company(row) + " " + row.get("score")))
                .isNotEmpty()
                .containsExactlyElementsOf(
                        engine.rank(here, firms, Policy.startValues(), LocalDate.now(clock)).candidates().stream()
                                .map(candidate -> candidate.receipt())
                                .limit(COMPARED)
                                .map(receipt -> receipt.companyId() + " " + receipt.score())
                                .toList());
    }

    /** Over the public API, as the evaluation asks a running service, where the facility really lies. */
    @ParameterizedTest
    @ValueSource(ints = {0, 40, 80, 120, 160, 200, 240, 280})
    void a_running_service_gives_every_firm_the_score_of_the_evaluation(int place) {
        ProjectProfile facility = EVALUATED.facilities().get(place).project();
        Map<UUID, FirmProfile> listed =
                listed().stream().map(Firm::profile).collect(toMap(FirmProfile::id, Function.identity()));

        Map<UUID, Long> scores = new RunningService(address, Api.token("operator")).scores(facility);

        scores.keySet().retainAll(listed.keySet());
        assertThat(scores)
                .isNotEmpty()
                .isEqualTo(
                        engine
                                .rank(facility, listed.values(), Policy.startValues(), LocalDate.now(clock))
                                .candidates()
                                .stream()
                                .map(Candidate::receipt)
                                .collect(toMap(Receipt::companyId, Receipt::score)));
    }

    private static Projects.Made published(ProjectProfile facility) {
        Projects project = aProject();
        for (Need need : facility.needs().declared()) {
            project.needing(need.cell().mineral(), need.cell().stage().name(), need.weight());
        }
        return project.published();
    }

    private static UUID company(Map<String, Object> row) {
        return UUID.fromString((String) ((Map<?, ?>) row.get("company")).get("id"));
    }

    /** Other tests list firms of their own, and claim and suspend some of the records'; these are not what records say. */
    private List<Firm> listed() {
        List<Firm> all = new ArrayList<>();
        snapshot.read(connection -> {
            reader.all(connection, all::addAll);
            return all;
        });
        return all.stream()
                .filter(firm -> firm.status().equals("LISTED") && firm.id().version() == OF_A_RECORD)
                .toList();
    }
}
