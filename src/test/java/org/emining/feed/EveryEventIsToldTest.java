package org.emining.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.emining.platform.event.Announced;
import org.emining.platform.event.DomainEvent;
import org.emining.testsupport.Api;
import org.junit.jupiter.api.Test;

/** No event is without an answer to what it changed and who may know; no feature can forget to give one. */
@QuarkusTest
class EveryEventIsToldTest {

    /** Events that nobody follows by the feed, by their interfaces. */
    private static final Set<String> NOT_FOLLOWED = Set.of();

    @Inject
    Kinds kinds;

    @Inject
    EntityManager database;

    @Test
    void each_event_tells_of_one_kind_of_resource() {
        Set<Class<?>> events = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.emining").stream()
                        .filter(type -> type.isAssignableTo(DomainEvent.class) && !type.isInterface())
                        .filter(type -> type.getEnclosingClass()
                                .filter(owner -> NOT_FOLLOWED.contains(owner.getSimpleName()))
                                .isEmpty())
                        .<Class<?>>map(type -> type.reflect())
                        .collect(Collectors.toSet());

        assertThat(events).hasSizeGreaterThan(25).allSatisfy(event -> assertThat(
                        kinds.all().stream().filter(kind -> kind.events().isAssignableFrom(event)))
                .as("kinds that %s tells of", event.getName())
                .hasSize(1));
    }

    @Test
    void no_two_events_have_one_name() {
        assertThat(kinds.types()).doesNotHaveDuplicates().allMatch(type -> type.matches("[a-z_]+\\.[a-z_]+"));
    }

    @Test
    void each_kind_can_be_read_where_its_links_lead() {
        Set<String> paths = RestAssured.get(Api.ROOT + "/openapi.json").jsonPath().getMap("paths").keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(kinds.all()).isNotEmpty().allSatisfy(kind -> assertThat(paths)
                .contains(kind.path().endsWith("/") ? kind.path() + "{id}" : kind.path()));
    }

    @Test
    void each_kind_gives_version_and_audience_of_what_is_there() {
        assertThat(kinds.all())
                .allSatisfy(kind -> assertThat(QuarkusTransaction.requiringNew().call(() -> some(kind)))
                        .allSatisfy(row -> {
                            assertThat(row.get("version", Long.class)).isPositive();
                            assertThat(kind.audience().apply(row).readers()).isNotEmpty();
                        }));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> some(Announced kind) {
        return (List<Tuple>) database.createNativeQuery(kind.rows() + " limit 1000", Tuple.class)
                .getResultList();
    }
}
