package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.emining.catalogue.Stage;

/**
 * Projects and firms for tests. What a test does not mention is absent: a firm has stated nothing, a project asks nothing
 * beyond its needs and welcomes everybody.
 */
public final class Profiles {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final Policy POLICY = Policy.startValues();
    public static final Reference REFERENCE = new Reference(
            Map.of(
                    "copper", "base-metals",
                    "lead", "base-metals",
                    "zinc", "base-metals",
                    "tin", "base-metals",
                    "gold", "precious-metals",
                    "silver", "precious-metals",
                    "molybdenum", "ferrous-metals",
                    "coal", "energy-minerals"),
            Map.of("PK", "SOUTH_ASIA", "IN", "SOUTH_ASIA", "LK", "SOUTH_ASIA", "CN", "EAST_ASIA", "JP", "EAST_ASIA"));
    public static final MatchingEngine ENGINE = new MatchingEngine(REFERENCE);

    private Profiles() {}

    public static ProjectBuilder aProject() {
        return new ProjectBuilder();
    }

    public static FirmBuilder aFirm() {
        return new FirmBuilder();
    }

    public static UUID id(int number) {
        return new UUID(0x0192_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static Receipt receipt(ProjectBuilder project, FirmBuilder firm) {
        return ENGINE.receipt(project.build(), firm.build(), POLICY, TODAY);
    }

    public static final class ProjectBuilder {
        private UUID publisher = id(900);
        private final List<Need> needs = new ArrayList<>();
        private PartnerList.Kind kind = PartnerList.Kind.OPEN;
        private List<String> partners = List.of();
        private Long soughtUsd;
        private List<String> certificates = List.of();
        private final Set<UUID> vetoed = new HashSet<>();

        public ProjectBuilder needing(String mineral, Stage stage, int weight) {
            needs.add(Need.of(mineral, stage, weight));
            return this;
        }

        public ProjectBuilder needing(Stage service, int weight) {
            return needing(null, service, weight);
        }

        public ProjectBuilder publishedBy(UUID organisation) {
            publisher = organisation;
            return this;
        }

        public ProjectBuilder namingPartners(String... countries) {
            partners = List.of(countries);
            return this;
        }

        public ProjectBuilder closedTo(String... countries) {
            kind = PartnerList.Kind.CLOSED;
            return namingPartners(countries);
        }

        public ProjectBuilder seeking(long usd) {
            soughtUsd = usd;
            return this;
        }

        public ProjectBuilder asking(String... schemes) {
            certificates = List.of(schemes);
            return this;
        }

        public ProjectBuilder vetoing(UUID company) {
            vetoed.add(company);
            return this;
        }

        public ProjectProfile build() {
            return new ProjectProfile(
                    id(1),
                    publisher,
                    "PK",
                    new Needs(needs),
                    new PartnerList(kind, partners),
                    soughtUsd,
                    certificates,
                    vetoed);
        }
    }

    public static final class FirmBuilder {
        private UUID id = id(100);
        private UUID organisation;
        private boolean suspended;
        private String home;
        private final List<Capability> capabilities = new ArrayList<>();
        private Map<String, Integer> presence;
        private Boolean homeFinance;
        private Ticket ticket;
        private List<Certificate> certificates;

        public FirmBuilder number(int number) {
            id = id(number);
            return this;
        }

        public FirmBuilder of(UUID owner) {
            organisation = owner;
            return this;
        }

        public FirmBuilder suspended() {
            suspended = true;
            return this;
        }

        public FirmBuilder from(String country) {
            home = country;
            return this;
        }

        public FirmBuilder can(String mineral, Stage stage) {
            capabilities.add(Capability.of(mineral, stage, null));
            return this;
        }

        public FirmBuilder can(String mineral, Stage stage, int facilities) {
            capabilities.add(Capability.of(mineral, stage, facilities));
            return this;
        }

        public FirmBuilder can(Stage service) {
            return can(null, service);
        }

        public FirmBuilder presentNowhere() {
            presence = new TreeMap<>();
            return this;
        }

        public FirmBuilder presentIn(String country, int facilities) {
            presence = presence == null ? new TreeMap<>() : presence;
            presence.put(country, facilities);
            return this;
        }

        public FirmBuilder homeFinance(boolean declared) {
            homeFinance = declared;
            return this;
        }

        public FirmBuilder investing(long minUsd, long maxUsd) {
            ticket = Ticket.of(minUsd, maxUsd);
            return this;
        }

        public FirmBuilder certifiedByNobody() {
            certificates = new ArrayList<>();
            return this;
        }

        public FirmBuilder certified(String scheme, LocalDate expiresOn) {
            certificates = certificates == null ? new ArrayList<>() : certificates;
            certificates.add(new Certificate(scheme, expiresOn));
            return this;
        }

        public FirmProfile build() {
            return new FirmProfile(
                    id, organisation, suspended, home, capabilities, presence, homeFinance, ticket, certificates);
        }
    }
}
