package org.emining.matching.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Consortium;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.Profiles;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ticket;
import org.emining.matching.engine.Worlds;

/** The consortia found are those that trying every one finds, in the same order. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class ConsortiaPropertiesTest {
    private static final List<Cell> CELLS = List.of(
            new Cell("copper", Stage.PROCESSING),
            new Cell("copper", Stage.SMELTING),
            new Cell("copper", Stage.REFINING),
            new Cell("gold", Stage.REFINING),
            new Cell(null, Stage.FINANCE));

    /** A project that needs several things. */
    record Wide(ProjectProfile project) {}

    /** Firms of few kinds, so that they cover, equal and dominate each other. */
    record Crowd(List<FirmProfile> firms) {}

    @Provide
    Arbitrary<Wide> wide() {
        Arbitrary<Needs> needs = Arbitraries.of(CELLS)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(cells -> cells.stream()
                        .sorted()
                        .map(cell -> new Need(cell, 10 + cell.stage().ordinal()))
                        .toList())
                .map(Needs::new);
        return Combinators.combine(needs, Arbitraries.longs().between(1, 500).injectNull(0.3))
                .as((need, usd) -> new Wide(new ProjectProfile(
                        Profiles.id(1),
                        Profiles.id(900),
                        "PK",
                        need,
                        new PartnerList(PartnerList.Kind.OPEN, List.of("CN")),
                        usd,
                        List.of(),
                        Set.of())));
    }

    @Provide
    Arbitrary<Crowd> crowds() {
        Arbitrary<List<Capability>> capabilities = Combinators.combine(
                        Arbitraries.of(CELLS),
                        Arbitraries.integers().between(0, 3).injectNull(0.5))
                .as((cell, facilities) -> new Capability(cell, facilities, false))
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .uniqueElements(Capability::cell);
        Arbitrary<FirmProfile> firm = Combinators.combine(
                        capabilities,
                        Arbitraries.of("PK", "CN", "CA").injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.5),
                        Arbitraries.of(Ticket.of(1, 50), Ticket.of(40, 200)).injectNull(0.6))
                .as((can, home, finance, ticket) ->
                        new FirmProfile(Profiles.id(100), null, false, home, can, null, finance, ticket, null));
        return firm.list()
                .ofMinSize(1)
                .ofMaxSize(16)
                .map(firms -> new Crowd(IntStream.range(0, firms.size())
                        .mapToObj(i -> numbered(firms.get(i), 100 + i))
                        .toList()));
    }

    private static FirmProfile numbered(FirmProfile firm, int number) {
        return new FirmProfile(
                Profiles.id(number),
                null,
                false,
                firm.homeCountry(),
                firm.capabilities(),
                null,
                firm.homeFinance(),
                firm.ticket(),
                null);
    }

    @Property(tries = 400)
    void theConsortiaFoundAreTheFirstOfAll(
            @ForAll("wide") Wide wide,
            @ForAll("crowds") Crowd crowd,
            @ForAll Policy policy,
            @ForAll boolean localPartner) {
        Setting setting = new Setting(ENGINE, wide.project(), policy, TODAY);

        Consortia.Found found = new Consortia(setting, crowd.firms(), localPartner).find();

        List<Tried> all = bruteForce(setting, crowd.firms(), localPartner);
        assertThat(found.exact().stream().map(ConsortiaPropertiesTest::ids))
                .containsExactlyElementsOf(
                        all.stream().limit(Consortia.MOST).map(Tried::ids).toList());
        assertThat(found.exact().stream().map(team -> team.receipt().score()))
                .containsExactlyElementsOf(
                        all.stream().limit(Consortia.MOST).map(Tried::score).toList());
    }

    @Property(tries = 300)
    void eachMemberHasARoleAndEachNeedServedOneMember(
            @ForAll("wide") Wide wide, @ForAll("crowds") Crowd crowd, @ForAll boolean localPartner) {
        Setting setting = new Setting(ENGINE, wide.project(), Profiles.POLICY, TODAY);

        for (Team team :
                new Consortia(setting, crowd.firms(), localPartner).find().exact()) {
            List<Integer> served = team.members().stream()
                    .flatMap(member -> member.serves().stream())
                    .toList();
            assertThat(served).doesNotHaveDuplicates().hasSize(team.receipt().exactNeeds());
            assertThat(team.members())
                    .allMatch(member ->
                            !member.serves().isEmpty() || member.roles().contains(Team.TeamRole.LOCAL_PARTNER));
            assertThat(team.members().getFirst().roles()).contains(Team.TeamRole.LEAD);
        }
    }

    @Property(tries = 300)
    void moreMembersCoverMoreAndTheBoundHolds(
            @ForAll Random random, @ForAll("crowds") Crowd crowd, @ForAll boolean localPartner) {
        List<Need> needs = CELLS.stream()
                .map(cell -> new Need(cell, 1 + random.nextInt(9)))
                .toList();
        ProjectProfile project = new ProjectProfile(
                Profiles.id(1),
                Profiles.id(900),
                "PK",
                new Needs(needs),
                new PartnerList(PartnerList.Kind.OPEN, List.of()),
                null,
                List.of(),
                Set.of());
        Setting setting = new Setting(ENGINE, project, Profiles.POLICY, TODAY);

        Consortia.Found found = new Consortia(setting, crowd.firms(), localPartner).find();

        Team larger = found.larger();
        if (larger != null) {
            assertThat(larger.members().size()).isGreaterThanOrEqualTo(found.fewestAtLeast());
            assertThat(larger.receipt().exactNeeds())
                    .isGreaterThanOrEqualTo(found.exact().getFirst().receipt().exactNeeds());
        } else {
            assertThat(found.exact().getFirst().members()).hasSize(found.fewestAtLeast());
        }
    }

    private record Tried(List<UUID> ids, boolean local, int share, long score, List<Integer> orders) {}

    private static List<UUID> ids(Team team) {
        return team.members().stream().map(Team.Member::company).sorted().toList();
    }

    private static List<Tried> bruteForce(Setting setting, List<FirmProfile> firms, boolean localPartner) {
        List<Tried> all = new ArrayList<>();
        for (int size = 1; size <= Consortia.EXACT_MEMBERS; size++) {
            choose(firms, 0, size, List.of(), chosen -> {
                if (eachAdds(setting, chosen, localPartner)) {
                    all.add(tried(setting, firms, chosen, localPartner));
                }
            });
        }
        all.sort(Comparator.comparing(Tried::local)
                .reversed()
                .thenComparing(Comparator.comparingInt(Tried::share).reversed())
                .thenComparingInt((Tried tried) -> tried.ids().size())
                .thenComparing(Comparator.comparingLong(Tried::score).reversed())
                .thenComparing(tried -> tried.orders().stream()
                        .map(order -> String.format("%03d", order))
                        .collect(Collectors.joining())));
        return all;
    }

    private static Tried tried(
            Setting setting, List<FirmProfile> firms, List<FirmProfile> chosen, boolean localPartner) {
        long score = chosen.stream()
                .mapToLong(lead -> setting.receipt(new Consortium(
                                lead,
                                chosen.stream().filter(other -> other != lead).toList()))
                        .score())
                .max()
                .orElseThrow();
        Set<Cell> done = done(setting, chosen, localPartner);
        List<Need> needs = setting.project().needs().declared();
        int share = IntStream.range(0, needs.size())
                .filter(i -> done.contains(needs.get(i).cell()))
                .map(i -> setting.project().needs().weights().get(i))
                .sum();
        return new Tried(
                chosen.stream().map(FirmProfile::id).sorted().toList(),
                localPartner && chosen.stream().anyMatch(firm -> "PK".equals(firm.homeCountry())),
                share,
                score,
                chosen.stream().map(firms::indexOf).sorted().toList());
    }

    /** The needs served, and a cell of no project for the local partner. */
    private static Set<Cell> done(Setting setting, List<FirmProfile> firms, boolean localPartner) {
        Set<Cell> needed =
                setting.project().needs().declared().stream().map(Need::cell).collect(Collectors.toSet());
        Set<Cell> done = firms.stream()
                .flatMap(firm -> firm.capabilities().stream())
                .map(Capability::cell)
                .filter(needed::contains)
                .collect(Collectors.toSet());
        if (localPartner && firms.stream().anyMatch(firm -> "PK".equals(firm.homeCountry()))) {
            done.add(new Cell("local", Stage.SURVEY));
        }
        return done;
    }

    private static boolean eachAdds(Setting setting, List<FirmProfile> chosen, boolean localPartner) {
        int all = done(setting, chosen, localPartner).size();
        return chosen.stream()
                .allMatch(firm -> done(
                                        setting,
                                        chosen.stream()
                                                .filter(other -> other != firm)
                                                .toList(),
                                        localPartner)
                                .size()
                        < all);
    }

    private static void choose(
            List<FirmProfile> firms,
            int from,
            int left,
            List<FirmProfile> chosen,
            java.util.function.Consumer<List<FirmProfile>> then) {
        if (left == 0) {
            then.accept(chosen);
            return;
        }
        for (int i = from; i <= firms.size() - left; i++) {
            List<FirmProfile> more = new ArrayList<>(chosen);
            more.add(firms.get(i));
            choose(firms, i + 1, left - 1, more, then);
        }
    }
}
