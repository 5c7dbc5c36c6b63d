package org.emining.matching.engine;

import static org.emining.matching.engine.Profiles.POLICY;
import static org.emining.matching.engine.Profiles.TODAY;
import static org.emining.matching.engine.Profiles.id;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.emining.catalogue.Stage;

/**
 * Random projects, firms and policies for properties. The world is small (six minerals, five countries), so that exact
 * matches, ties and gates all happen often.
 */
public final class Worlds extends DomainContextBase {
    private static final String[] SCHEMES = {"IRMA", "ISO_14001", "TSM"};

    @Provide
    Arbitrary<ProjectProfile> projects() {
        Arbitrary<Needs> needs = Combinators.combine(
                        cell(), Arbitraries.integers().between(1, 1000))
                .as(Need::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(Need::cell)
                .map(Needs::new);
        Arbitrary<PartnerList> partners = Combinators.combine(
                        Arbitraries.of(PartnerList.Kind.class), country().list().ofMaxSize(4))
                .as(PartnerList::new);
        return Combinators.combine(
                        needs,
                        partners,
                        Arbitraries.longs().between(1, 5_000).injectNull(0.2),
                        Arbitraries.of(SCHEMES).list().ofMaxSize(3),
                        company().set().ofMaxSize(2))
                .as((need, list, usd, asked, vetoed) ->
                        new ProjectProfile(id(1), id(900), "PK", need, list, usd, asked, vetoed));
    }

    /** A firm that may have stated anything or nothing. */
    @Provide
    Arbitrary<FirmProfile> firms() {
        return Combinators.combine(openFirms(), Arbitraries.randoms())
                .as((firm, random) -> Silence.silenced(firm, random));
    }

    /** A firm that has stated everything. */
    @Provide
    Arbitrary<OpenFirm> openFirmValues() {
        return openFirms().map(OpenFirm::new);
    }

    @Provide
    Arbitrary<List<FirmProfile>> manyFirms() {
        return firms().list().ofMaxSize(12).uniqueElements(FirmProfile::id);
    }

    @Provide
    Arbitrary<Consortium> consortia() {
        return firms().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements(FirmProfile::id)
                .map(firms -> new Consortium(firms.getFirst(), firms.subList(1, firms.size())));
    }

    /** The start values or anything else a publisher may legally set. */
    @Provide
    Arbitrary<Policy> policies() {
        return Arbitraries.oneOf(Arbitraries.just(POLICY), Arbitraries.randoms().map(Worlds::policy));
    }

    @Provide
    Arbitrary<Capability> capabilities() {
        return Combinators.combine(cell(), Arbitraries.integers().between(0, 25).injectNull(0.2))
                .as((cell, facilities) -> new Capability(cell, facilities, false));
    }

    @Provide
    Arbitrary<Certificate> certificates() {
        Arbitrary<LocalDate> lastDay = Arbitraries.integers().between(-2, 2).map(TODAY::plusDays);
        return Combinators.combine(Arbitraries.of(SCHEMES), lastDay.injectNull(0.2))
                .as(Certificate::new);
    }

    /** A firm without a gap; its own type, so that a property can ask for it. */
    public record OpenFirm(FirmProfile firm) {}

    private Arbitrary<FirmProfile> openFirms() {
        Arbitrary<Ticket> ticket = Combinators.combine(
                        Arbitraries.longs().between(0, 500), Arbitraries.longs().between(1, 500))
                .as((least, more) -> Ticket.of(least, least + more));
        Arbitrary<List<Certificate>> certificates = Combinators.combine(
                        Arbitraries.of(SCHEMES), Arbitraries.integers().between(-2, 2))
                .as((scheme, days) -> new Certificate(scheme, TODAY.plusDays(days)))
                .list()
                .ofMaxSize(4);
        Arbitrary<List<Capability>> capabilities = Combinators.combine(
                        cell(), Arbitraries.integers().between(0, 25))
                .as((cell, facilities) -> new Capability(cell, facilities, false))
                .list()
                .ofMaxSize(5)
                .uniqueElements(Capability::cell);
        return Combinators.combine(
                        company(),
                        Arbitraries.of(id(900), id(901)).injectNull(0.8),
                        Arbitraries.integers().between(0, 9).map(i -> i == 0),
                        country(),
                        capabilities,
                        Arbitraries.maps(country(), Arbitraries.integers().between(0, 4)),
                        Arbitraries.of(true, false),
                        Combinators.combine(ticket, certificates).as(Map::entry))
                .as((id, owner, suspended, home, can, presence, finance, rest) -> new FirmProfile(
                        id, owner, suspended, home, can, presence, finance, rest.getKey(), rest.getValue()));
    }

    private static Arbitrary<UUID> company() {
        return Arbitraries.integers().between(100, 140).map(Profiles::id);
    }

    private static Arbitrary<String> country() {
        return Arbitraries.of("PK", "IN", "CN", "JP", "CA");
    }

    private static Arbitrary<Cell> cell() {
        Arbitrary<String> mineral = Arbitraries.of("copper", "gold", "molybdenum", "zinc", "lead", "coal");
        return Combinators.combine(mineral, Arbitraries.of(Stage.class))
                .as((code, stage) -> new Cell(stage.isService() ? null : code, stage));
    }

    private static Policy policy(Random random) {
        int leading = random.nextInt(70, 101);
        List<Integer> lead = parts(leading, 3, random);
        List<Integer> rest = parts(Policy.TOTAL_WEIGHT - leading, 3, random);
        Map<Criterion, Integer> weights = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            int i = criterion.ordinal();
            weights.put(criterion, i < 3 ? lead.get(i) : rest.get(i - 3));
        }
        List<Integer> mineral = rising(2, random);
        List<Integer> presence =
                rising(random.nextInt(3, 8), random).stream().map(i -> i / 2).toList();
        List<Integer> home = rising(2, random).stream().map(i -> i / 4).toList();
        return new Policy(
                weights,
                stages(random),
                new MineralTable(
                        1000,
                        mineral.get(random.nextInt(2)),
                        mineral.get(random.nextInt(2)),
                        POLICY.mineralNearness().byProductFamilies()),
                new CountryTable(
                        home.get(1),
                        home.get(0),
                        new CountryTable.Presence(
                                presence.get(0), presence.get(1), presence.subList(2, presence.size())),
                        random.nextInt(251)),
                rising(random.nextInt(1, 22), random),
                random.nextInt(2_000));
    }

    private static Map<Stage, Map<Stage, Integer>> stages(Random random) {
        Set<Stage> chain = new LinkedHashSet<>(POLICY.stageNearness().keySet());
        Map<Stage, Map<Stage, Integer>> table = new EnumMap<>(Stage.class);
        for (Stage needed : chain) {
            Map<Stage, Integer> row = new EnumMap<>(Stage.class);
            chain.forEach(stage -> row.put(stage, Math.max(0, random.nextInt(-500, 1001))));
            row.put(needed, Fit.FULL);
            table.put(needed, row);
        }
        return table;
    }

    private static List<Integer> parts(int total, int count, Random random) {
        List<Integer> parts = new ArrayList<>();
        for (int left = total; parts.size() < count; left -= parts.getLast()) {
            parts.add(parts.size() == count - 1 ? left : random.nextInt(left + 1));
        }
        return parts;
    }

    private static List<Integer> rising(int count, Random random) {
        return random.ints(count, 0, Fit.FULL + 1).sorted().boxed().toList();
    }
}
