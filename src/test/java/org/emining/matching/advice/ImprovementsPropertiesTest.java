package org.emining.matching.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.TODAY;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Ranking;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.Worlds;
import org.jspecify.annotations.Nullable;

/** Advice keeps its word, and nobody finds a smaller one. */
@Domain(Worlds.class)
@Domain(DomainContext.Global.class)
class ImprovementsPropertiesTest {
    @Property(tries = 500)
    void whoFollowsTheAdviceGetsThePromisedScoreAndRank(
            @ForAll ProjectProfile project,
            @ForAll FirmProfile firm,
            @ForAll List<FirmProfile> others,
            @ForAll Policy policy,
            @ForAll @LongRange(min = 0, max = 100_000_000) long target) {
        Setting setting = new Setting(ENGINE, project, policy, TODAY);
        List<FirmProfile> rivals = withoutFirm(others, firm);
        Map<UUID, FirmProfile> named = byId(partners(setting, rivals));
        Ranking ranking = ENGINE.rank(project, rivals, policy, TODAY);

        for (Advice.Improved improved : advice(setting, firm, rivals, target).sets()) {
            Receipt then = Improvements.joint(setting, firm, improved.changes(), named::get);
            assertThat(then.score()).isEqualTo(improved.score()).isGreaterThanOrEqualTo(target);
            assertThat(then.eligible()).isTrue();
            if (improved.changes().stream().noneMatch(Change.TakePartner.class::isInstance)) {
                FirmProfile changed = firm;
                for (Change change : improved.changes()) {
                    changed = change.appliedTo(changed);
                }
                List<FirmProfile> all = new ArrayList<>(rivals);
                all.add(changed);
                assertThat(ENGINE.rank(project, all, policy, TODAY).candidates())
                        .filteredOn(candidate -> candidate.receipt().companyId().equals(firm.id()))
                        .extracting(Candidate::rank)
                        .containsExactly(Places.rank(ranking, firm.id(), improved.score()));
            }
        }
    }

    @Property(tries = 300)
    void noSmallerSetSufficesAndAllOfThatSizeAreCounted(
            @ForAll ProjectProfile project,
            @ForAll FirmProfile firm,
            @ForAll List<FirmProfile> others,
            @ForAll Policy policy,
            @ForAll @LongRange(min = 0, max = 100_000_000) long target) {
        Setting setting = new Setting(ENGINE, project, policy, TODAY);
        List<FirmProfile> partners = partners(setting, withoutFirm(others, firm));

        Advice advice = Improvements.find(setting, firm, partners, target);

        List<List<Change>> enough = bruteForce(setting, firm, partners, target);
        int fewest = enough.stream().mapToInt(List::size).min().orElse(-1);
        assertThat(advice.found()).isEqualTo(fewest >= 0);
        if (advice.found()) {
            assertThat(advice.fewest()).isEqualTo(fewest);
            long ownOnly = enough.stream()
                    .filter(set -> set.size() == fewest && set.stream().noneMatch(Change.TakePartner.class::isInstance))
                    .count();
            assertThat(advice.sets().stream()
                            .filter(set -> set.changes().stream().noneMatch(Change.TakePartner.class::isInstance)))
                    .hasSize((int) Math.min(ownOnly, Improvements.MOST_SETS));
        }
    }

    @Property(tries = 300)
    void noNumberInASetCouldBeSmaller(
            @ForAll ProjectProfile project,
            @ForAll FirmProfile firm,
            @ForAll Policy policy,
            @ForAll @LongRange(min = 0, max = 100_000_000) long target) {
        Setting setting = new Setting(ENGINE, project, policy, TODAY);

        for (Advice.Improved improved :
                Improvements.find(setting, firm, List.of(), target).sets()) {
            for (int i = 0; i < improved.changes().size(); i++) {
                List<Change> less = new ArrayList<>(improved.changes());
                if (less.get(i) instanceof Change.StateFacilities most && most.facilities() > 1) {
                    less.set(i, new Change.StateFacilities(most.cell(), most.facilities() - 1));
                    assertThat(Improvements.joint(setting, firm, less, id -> firm)
                                    .score())
                            .isLessThan(target);
                }
            }
        }
    }

    /** What an unknown may earn ({@code scoreUpTo}) is within reach by telling it, however long the policy's table is. */
    @Property(tries = 300)
    void tellingAnUnknownPresenceReachesWhateverItCanEarn(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        Setting setting = new Setting(ENGINE, project, policy, TODAY);
        FirmProfile silent = present(firm, null);
        FirmProfile everywhere = present(firm, Map.of(project.country(), 1_000));
        Receipt best = setting.receipt(everywhere);

        Advice advice = Improvements.find(setting, silent, List.of(), best.score());

        if (best.eligible()) {
            assertThat(advice.found()).isTrue();
            assertThat(advice.fewest()).isLessThanOrEqualTo(1);
        }
    }

    private static FirmProfile present(FirmProfile firm, @Nullable Map<String, Integer> presence) {
        return new FirmProfile(
                firm.id(),
                firm.organisation(),
                firm.suspended(),
                firm.homeCountry(),
                firm.capabilities(),
                presence,
                firm.homeFinance(),
                firm.ticket(),
                firm.certificates());
    }

    @Property(tries = 200)
    void aFirmThatIsThereAlreadyIsToldNothing(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        Setting setting = new Setting(ENGINE, project, policy, TODAY);
        Receipt now = setting.receipt(firm);

        Advice advice = Improvements.find(setting, firm, List.of(), now.score());

        if (now.eligible()) {
            assertThat(advice.sets()).containsExactly(new Advice.Improved(List.of(), now.score()));
        }
    }

    @Property(tries = 300)
    void offersEarnWhatTheEngineGives(
            @ForAll ProjectProfile project, @ForAll List<FirmProfile> firms, @ForAll Policy policy) {
        Setting setting = new Setting(ENGINE, project, policy, TODAY);
        Offers offers = new Offers(setting);

        for (FirmProfile firm : firms) {
            assertThat(offers.points(offers.of(firm.capabilities())))
                    .isEqualTo(setting.receipt(firm).criteria().stream()
                            .filter(row -> switch (row.code()) {
                                case MINERAL, STAGE, TRACK_RECORD -> true;
                                default -> false;
                            })
                            .mapToLong(row -> row.points())
                            .sum());
        }
    }

    private static Advice advice(Setting setting, FirmProfile firm, List<FirmProfile> rivals, long target) {
        return Improvements.find(setting, firm, partners(setting, rivals), target);
    }

    private static List<FirmProfile> partners(Setting setting, List<FirmProfile> firms) {
        return firms.stream()
                .filter(firm -> setting.receipt(firm).eligible())
                .map(Improvements::publicPart)
                .toList();
    }

    private static List<FirmProfile> withoutFirm(List<FirmProfile> firms, FirmProfile firm) {
        return firms.stream().filter(other -> !other.id().equals(firm.id())).toList();
    }

    private static Map<UUID, FirmProfile> byId(List<FirmProfile> firms) {
        return firms.stream().collect(Collectors.toMap(FirmProfile::id, Function.identity()));
    }

    /** Every set of at most three changes, judged by the engine; larger ones are not found here. */
    private static List<List<Change>> bruteForce(
            Setting setting, FirmProfile firm, List<FirmProfile> partners, long target) {
        PowerOfFirm power = new PowerOfFirm(setting, firm);
        List<Change> changes = new ArrayList<>(power.onNeeds(new Offers(setting).mostFacilities()));
        changes.addAll(power.once());
        partners.forEach(partner -> changes.add(new Change.TakePartner(partner.id(), 0)));
        List<List<Change>> enough = new ArrayList<>();
        Map<UUID, FirmProfile> named = byId(partners);
        for (int size = 0; size <= Improvements.MOST_CHANGES && enough.isEmpty(); size++) {
            collect(changes, 0, size, List.of(), set -> {
                if (set.stream().filter(Change.TakePartner.class::isInstance).count() <= Improvements.MOST_PARTNERS) {
                    Receipt then = Improvements.joint(setting, firm, set, named::get);
                    if (then.eligible() && then.score() >= target) {
                        enough.add(set);
                    }
                }
            });
        }
        return enough;
    }

    private static void collect(
            List<Change> changes,
            int from,
            int left,
            List<Change> chosen,
            java.util.function.Consumer<List<Change>> sets) {
        if (left == 0) {
            sets.accept(chosen);
            return;
        }
        for (int i = from; i <= changes.size() - left; i++) {
            List<Change> more = new ArrayList<>(chosen);
            more.add(changes.get(i));
            collect(changes, i + 1, left - 1, more, sets);
        }
    }
}
