package org.emining.evaluation;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emining.evaluation.DealTest.Ranked;
import org.emining.matching.engine.Candidate;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.MatchingEngine;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;

/**
 * A way to rank firms for a project.
 *
 * @param name what the tables call it
 * @param scores one for each firm of the test, larger is better
 */
public record Way(String name, Function<ProjectProfile, long[]> scores) {

    /** No certificate expires in this test, so the day changes nothing; it is fixed all the same. */
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 11, 22);

    private static final UUID NOBODY = new UUID(0, 0);
    private static final double BILLION = 1e9;

    /**
     * The service's own formula, by its own engine. A firm's score depends on its profile alone, so firms that the formula
     * cannot tell apart are judged once.
     */
    public static Way policy(String name, Policy policy, MatchingEngine engine, List<Ranked> firms) {
        Map<FirmProfile, List<Integer>> alike = IntStream.range(0, firms.size())
                .boxed()
                .collect(groupingBy(place -> nameless(firms.get(place).profile())));
        Map<UUID, List<Integer>> places = new HashMap<>();
        List<FirmProfile> judged = new ArrayList<>();
        for (List<Integer> group : alike.values()) {
            FirmProfile first = firms.get(group.getFirst()).profile();
            judged.add(first);
            places.put(first.id(), group);
        }
        return new Way(name, project -> {
            long[] scores = new long[firms.size()];
            Arrays.fill(scores, Quality.OUT);
            for (Candidate candidate :
                    engine.rank(project, judged, policy, ANY_DAY).candidates()) {
                var receipt = candidate.receipt();
                places.getOrDefault(receipt.companyId(), List.of()).forEach(place -> scores[place] = receipt.score());
            }
            return scores;
        });
    }

    private static FirmProfile nameless(FirmProfile firm) {
        return new FirmProfile(
                NOBODY,
                firm.organisation(),
                firm.suspended(),
                firm.homeCountry(),
                firm.capabilities(),
                firm.presence(),
                firm.homeFinance(),
                firm.ticket(),
                firm.certificates());
    }

    /** The simple rules a policy has to beat; the last one is the best of them. */
    public static List<Way> baselines(List<Ranked> firms) {
        return List.of(
                rule("random", firms, (firm, project) -> 0),
                rule("popularity (history rows)", firms, (firm, project) -> firm.historyRows),
                rule("mineral alone", firms, (firm, project) -> firm.mineral(project)),
                rule("exact (mineral, stage) cell", firms, (firm, project) -> firm.cell(project)),
                rule("cell + 0.5 mineral + 0.6 presence", firms, Known::fit),
                rule(
                        "the same + 0.1 ln(1 + history rows)",
                        firms,
                        (firm, project) -> firm.fit(project) + 0.1 * StrictMath.log(1 + firm.historyRows)));
    }

    @FunctionalInterface
    private interface Rule {
        double score(Known firm, ProjectProfile project);
    }

    /** Rounded to a billionth, so that sums that differ by a rounding error are a tie. */
    private static Way rule(String name, List<Ranked> firms, Rule rule) {
        var known = firms.stream().map(Known::of).toList();
        return new Way(name, project -> known.stream()
                .mapToLong(firm -> StrictMath.round(BILLION * rule.score(firm, project)))
                .toArray());
    }

    /** What the simple rules know of a firm. */
    private record Known(int historyRows, Set<Cell> cells, Set<String> minerals, Set<String> countries) {

        static Known of(Ranked firm) {
            var cells =
                    firm.profile().capabilities().stream().map(Capability::cell).collect(Collectors.toSet());
            var minerals = cells.stream().map(Cell::mineral).collect(Collectors.toSet());
            var presence = firm.profile().presence();
            return new Known(firm.historyRows(), cells, minerals, presence == null ? Set.of() : presence.keySet());
        }

        /** Share of the project's cells that the firm has. */
        double cell(ProjectProfile project) {
            return share(project, Function.identity(), cells);
        }

        /** Share of the project's minerals that the firm has. */
        double mineral(ProjectProfile project) {
            return share(project, Cell::mineral, minerals);
        }

        double fit(ProjectProfile project) {
            return cell(project) + 0.5 * mineral(project) + (countries.contains(project.country()) ? 0.6 : 0);
        }

        private static <T> double share(ProjectProfile project, Function<Cell, T> part, Set<T> had) {
            var wanted = project.needs().declared().stream()
                    .map(Need::cell)
                    .map(part)
                    .collect(Collectors.toSet());
            var met = new HashSet<>(wanted);
            met.retainAll(had);
            return (double) met.size() / wanted.size();
        }
    }
}
