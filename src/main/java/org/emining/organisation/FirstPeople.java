package org.emining.organisation;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.jboss.logging.Logger;

/**
 * Seeds those who must be there before anybody can let others in: the first operator of an empty installation, and, for
 * development and demonstration only, one organisation of each kind with its users.
 */
@Singleton
class FirstPeople {

    static final int BEFORE_DATA = 100;
    private static final Logger LOG = Logger.getLogger(FirstPeople.class);
    private static final String DEMO = "/demo/organisations.csv";

    private final Organisations organisations;
    private final Members members;
    private final PlatformConfig config;

    FirstPeople(Organisations organisations, Members members, PlatformConfig config) {
        this.organisations = organisations;
        this.members = members;
        this.config = config;
    }

    @Transactional
    void seed(@Observes @Priority(BEFORE_DATA) StartupEvent start) {
        organisations.seedAlone();
        config.identity()
                .firstOperator()
                .filter(subject -> !organisations.operatorExists())
                .ifPresent(subject -> {
                    String issuer = config.identity()
                            .issuerAlias()
                            .orElseThrow(
                                    () -> new IllegalStateException(
                                            "emining.identity.first-operator needs emining.identity.issuer-alias: whose subject is it?"));
                    Organisation platform = new Organisation(Ids.next(), OrganisationKind.PLATFORM, "Platform", null);
                    organisations.persist(platform);
                    members.persist(new Member(Ids.next(), platform, issuer, subject, subject, Set.of(Role.OPERATOR)));
                    LOG.infof("seeded the first operator: subject %s of %s", subject, issuer);
                });
        boolean wanted = config.demo().people() || config.demo().records();
        if (wanted && organisations.findById(DemoOrganisations.idOf("platform")) == null) {
            demo();
        }
    }

    private void demo() {
        CsvMapper csv = new CsvMapper();
        try (InputStream file = FirstPeople.class.getResourceAsStream(DEMO);
                MappingIterator<Map<String, String>> rows = csv.readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            while (rows.hasNext()) {
                seed(rows.next());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void seed(Map<String, String> row) {
        UUID id = DemoOrganisations.idOf(row.getOrDefault("organisation", ""));
        Organisation organisation = organisations.findById(id);
        if (organisation == null) {
            String jurisdiction = row.getOrDefault("jurisdiction", "");
            OrganisationKind kind = OrganisationKind.valueOf(row.getOrDefault("kind", ""));
            organisation = new Organisation(
                    id, kind, row.getOrDefault("name", ""), jurisdiction.isEmpty() ? null : jurisdiction);
            organisations.persist(organisation);
        }
        if (!config.demo().people()) {
            return;
        }
        Set<Role> roles = Stream.of(row.getOrDefault("roles", "").split(";"))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        String subject = row.getOrDefault("subject", "");
        String issuer = config.identity().issuerAlias().orElse("demo");
        members.persist(new Member(Ids.ofRecord("member", subject), organisation, issuer, subject, subject, roles));
    }
}
