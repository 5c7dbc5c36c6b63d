package org.emining.testsupport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.bulk.publicrecords.Firm;
import org.emining.bulk.publicrecords.FirmCountry;
import org.emining.bulk.publicrecords.Firms;
import org.emining.bulk.publicrecords.Sites;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.Mineral;
import org.emining.catalogue.Minerals;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Reference;
import org.emining.matching.engine.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * Any number of firms and projects with the shape of the real ones. Each firm starts from one of the firms of the public
 * records: most keep its capabilities and its countries, some change a mineral, a stage, a number or a country, or take
 * up one thing more. About a seventh are registered: claimed by an organisation, with a home country, and mostly with a
 * ticket and certificates; of the others we know what records tell. The same seed and number give the same firm.
 */
public final class SyntheticWorld {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final List<Stage> STAGES = List.of(Stage.values());

    private final long seed;
    private final List<Firm> records = Firms.read();
    private final List<org.emining.bulk.publicrecords.Capability> capabilities =
            records.stream().flatMap(firm -> firm.capabilities().stream()).toList();
    private final List<String> minerals;
    private final List<String> siteMinerals = Sites.read().sites().stream()
            .map(site -> site.minerals().getFirst())
            .distinct()
            .toList();
    private final List<String> countries;
    private final List<String> schemes;
    private final Reference reference;

    public SyntheticWorld(long seed) {
        this.seed = seed;
        CodeLists lists = new CodeLists();
        Map<String, String> groups =
                new Minerals(lists).all().stream().collect(Collectors.toMap(Mineral::code, Mineral::group));
        Map<String, String> regions = lists.find(CodeLists.COUNTRIES).orElseThrow().items().stream()
                .collect(Collectors.toMap(CodeItem::code, country -> country.attribute("region")));
        reference = new Reference(groups, regions);
        minerals = groups.keySet().stream().sorted().toList();
        countries = records.stream()
                .flatMap(firm -> firm.presence().stream().map(presence -> presence.country()))
                .toList();
        schemes = lists.find(CodeLists.CERTIFICATES).orElseThrow().items().stream()
                .map(CodeItem::code)
                .toList();
    }

    /** The real code lists. */
    public Reference reference() {
        return reference;
    }

    /** Firms 0 to below a number. */
    public List<FirmProfile> firms(int count) {
        List<FirmProfile> firms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            firms.add(firm(i));
        }
        return firms;
    }

    public FirmProfile firm(int number) {
        SplittableRandom random = random(1, number);
        Firm like = any(records, random);
        boolean registered = random.nextInt(7) == 0;
        return new FirmProfile(
                firmId(number),
                registered ? organisation(number / 2) : null,
                random.nextInt(200) == 0,
                home(like, registered, random),
                capabilities(like, random),
                random.nextInt(20) == 0 ? null : presence(like, random),
                registered && random.nextInt(3) > 0 ? random.nextBoolean() : null,
                registered && random.nextInt(4) > 0 ? ticket(random) : null,
                registered && random.nextInt(4) > 0 ? certificates(random) : null);
    }

    /** A project, mostly in Pakistan; one need in eight is a service, half name partners, a third of those admit nobody else. */
    public ProjectProfile project(int number) {
        SplittableRandom random = random(2, number);
        Map<Cell, Need> needs = new HashMap<>();
        int count = 1 + random.nextInt(random.nextInt(4) + 1);
        String mineral = wanted(random);
        int first = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            Cell cell = random.nextInt(8) == 0
                    ? new Cell(null, STAGES.get(7 + random.nextInt(STAGES.size() - 7)))
                    : new Cell(mineral, STAGES.get((first + i) % 7));
            needs.put(cell, new Need(cell, 1 + random.nextInt(100)));
            mineral = random.nextInt(3) == 0 ? wanted(random) : mineral;
        }
        Set<UUID> vetoed = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            vetoed.add(firmId(random.nextInt(300)));
        }
        return new ProjectProfile(
                new UUID(2 * seed + 1, number),
                organisation(random.nextInt(200)),
                random.nextInt(10) > 0 ? "PK" : any(countries, random),
                new Needs(List.copyOf(needs.values())),
                partners(random),
                random.nextInt(4) == 0 ? null : amount(random),
                some(schemes, random.nextInt(4), random),
                vetoed);
    }

    public static UUID firmId(int number) {
        SplittableRandom random = new SplittableRandom(number);
        return new UUID(0x0192_0000_0000_7000L | (long) number << 16, 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    private static UUID organisation(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    private @Nullable String home(Firm like, boolean registered, SplittableRandom random) {
        FirmCountry country = like.country();
        if (country != null && country.basis() == FirmCountry.Basis.SOURCE) {
            return country.code();
        }
        if (registered || random.nextInt(3) == 0) {
            return country == null || random.nextInt(5) == 0 ? any(countries, random) : country.code();
        }
        return null;
    }

    private List<Capability> capabilities(Firm like, SplittableRandom random) {
        Map<Cell, Capability> cells = new TreeMap<>();
        for (var record : like.capabilities()) {
            String mineral = random.nextInt(20) == 0 ? mineral(random) : record.mineral();
            Stage stage = random.nextInt(20) == 0 ? any(capabilities, random).stage() : record.stage();
            add(
                    cells,
                    mineral,
                    stage,
                    random.nextInt(10) == 0 ? any(capabilities, random).facilities() : record.facilities(),
                    random);
        }
        if (random.nextInt(20) == 0) {
            var more = any(capabilities, random);
            add(cells, more.mineral(), more.stage(), more.facilities(), random);
        }
        if (random.nextInt(20) == 0) {
            add(cells, null, STAGES.get(7 + random.nextInt(STAGES.size() - 7)), 1 + random.nextInt(3), random);
        }
        return List.copyOf(cells.values());
    }

    private static void add(
            Map<Cell, Capability> cells,
            @Nullable String mineral,
            Stage stage,
            int facilities,
            SplittableRandom random) {
        Capability capability = Capability.of(mineral, stage, random.nextInt(20) == 0 ? null : facilities);
        cells.putIfAbsent(capability.cell(), capability);
    }

    private Map<String, Integer> presence(Firm like, SplittableRandom random) {
        Map<String, Integer> presence = new HashMap<>();
        like.presence()
                .forEach(one -> presence.put(
                        random.nextInt(10) == 0 ? any(countries, random) : one.country(), one.facilities()));
        if (random.nextInt(50) == 0) {
            presence.put("PK", 1 + random.nextInt(4));
        }
        return presence;
    }

    private PartnerList partners(SplittableRandom random) {
        List<String> named = random.nextBoolean() ? List.of() : some(countries, 1 + random.nextInt(10), random);
        boolean closed = !named.isEmpty() && random.nextInt(3) == 0;
        return new PartnerList(closed ? PartnerList.Kind.CLOSED : PartnerList.Kind.OPEN, named);
    }

    private List<Certificate> certificates(SplittableRandom random) {
        return some(schemes, random.nextInt(4), random).stream()
                .map(scheme -> new Certificate(
                        scheme, random.nextInt(10) == 0 ? null : TODAY.plusDays(random.nextInt(-200, 1_000))))
                .toList();
    }

    private static Ticket ticket(SplittableRandom random) {
        long least = amount(random);
        return Ticket.of(least, least * (1 + random.nextInt(50)));
    }

    /** A hundred thousand to a thousand million dollars, mostly round. */
    private static long amount(SplittableRandom random) {
        long power = (long) StrictMath.pow(10, 5 + random.nextInt(4));
        return random.nextInt(5) == 0 ? power + random.nextLong(9 * power) : power * (1 + random.nextInt(9));
    }

    /** A mineral that is the main one of some site in Pakistan, each alike; rarely any other. */
    private String wanted(SplittableRandom random) {
        return random.nextInt(10) == 0 ? any(minerals, random) : any(siteMinerals, random);
    }

    /** Half as often as firms work it, half any mineral alike. */
    private String mineral(SplittableRandom random) {
        return random.nextBoolean() ? any(capabilities, random).mineral() : any(minerals, random);
    }

    private static <T> List<T> some(List<T> all, int count, SplittableRandom random) {
        List<T> some = new ArrayList<>();
        while (some.size() < count) {
            some.add(any(all, random));
        }
        return some.stream().distinct().toList();
    }

    private static <T> T any(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    private SplittableRandom random(int kind, int number) {
        return new SplittableRandom((seed * 31 + kind) * 0x9E3779B97F4A7C15L + number);
    }
}
