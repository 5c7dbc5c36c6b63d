package org.emining.evaluation;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emining.evaluation.DealTest.Ranked;

/** The tables of the page, in Markdown. */
final class Tables {
    private static final List<String> FIGURES = List.of("MRR", "recall@5", "recall@20", "NDCG@10");
    private static final int MOST_SHOWN_COUNTRIES = 15;
    private static final int MOST_SHOWN_FIRMS = 10;
    private static final Set<String> ALWAYS_SHOWN = Set.of("PK", "CN", "JP", "");

    private Tables() {}

    /** All ways with intervals, and the last row's difference to the best of the simple ones, facility by facility. */
    static String ways(String title, List<Measured> baselines, Measured policy) {
        var lines = new ArrayList<String>();
        lines.add("### %s (%d facilities)".formatted(title, policy.n()));
        lines.add("");
        lines.add(row("ranking", FIGURES.stream()));
        lines.add(row("---", FIGURES.stream().map(figure -> "---")));
        Stream.concat(baselines.stream(), Stream.of(policy))
                .forEach(measured ->
                        lines.add(row(measured.way().name(), figures().mapToObj(i -> Bootstrap.of(measured.each(i))
                                .shown()))));
        lines.add(row("policy - last baseline, paired", figures().mapToObj(i -> Bootstrap.of(
                        policy.minus(baselines.getLast(), i))
                .signed())));
        lines.add("");
        return String.join("\n", lines);
    }

    static String slices(String title, List<Slices> slices, Measured policy, Measured baseline) {
        var lines = new ArrayList<String>();
        lines.add("### " + title);
        lines.add("");
        lines.add("| slice | n | best baseline, MRR | policy, MRR | difference, paired | policy, recall@20 |");
        lines.add("|---|---|---|---|---|---|");
        for (Slices slice : slices) {
            var here = policy.only(slice.which());
            var there = baseline.only(slice.which());
            if (here.n() > 0) {
                lines.add("| %s | %d | %s | %s | %s | %s |"
                        .formatted(
                                slice.name(),
                                here.n(),
                                figure(there.mean().reciprocalRank()),
                                figure(here.mean().reciprocalRank()),
                                Bootstrap.of(here.minus(there, 0)).signed(),
                                figure(here.mean().recall20())));
            }
        }
        lines.add("");
        return String.join("\n", lines);
    }

    static String exposure(List<Ranked> firms, Exposure facilities, Exposure pakistan) {
        Map<String, Double> offered = Exposure.firmsByCountry(firms);
        Map<String, Double> shown = facilities.byCountry();
        Map<String, Double> shownInPakistan = pakistan.byCountry();
        var countries = offered.keySet().stream()
                .sorted(comparingDouble((String country) -> -share(shown, country)))
                .limit(MOST_SHOWN_COUNTRIES)
                .collect(Collectors.toCollection(TreeSet::new));
        offered.keySet().stream()
                .sorted(comparingDouble((String country) -> -share(shownInPakistan, country)))
                .limit(MOST_SHOWN_COUNTRIES)
                .forEach(countries::add);
        countries.addAll(ALWAYS_SHOWN);
        var lines = new ArrayList<String>();
        lines.add("### Exposure by country of the firm");
        lines.add("");
        lines.add("| country | share of firms | of the first 20 places, these facilities |"
                + " of the first 20 places, Pakistani projects |");
        lines.add("|---|---|---|---|");
        countries.stream()
                .sorted(comparingDouble((String country) -> -share(shownInPakistan, country)))
                .forEach(country -> lines.add("| %s | %s | %s | %s |"
                        .formatted(
                                country.isEmpty() ? "unknown" : country,
                                percent(share(offered, country)),
                                percent(share(shown, country)),
                                percent(share(shownInPakistan, country)))));
        lines.add("| all others | %s | %s | %s |"
                .formatted(
                        percent(others(offered, countries)),
                        percent(others(shown, countries)),
                        percent(others(shownInPakistan, countries))));
        lines.add("");
        lines.add(
                "The %d firms shown most often hold %s of the places for these facilities, %s for the Pakistani projects."
                        .formatted(
                                MOST_SHOWN_FIRMS,
                                percent(facilities.shareOfMostShown(MOST_SHOWN_FIRMS)),
                                percent(pakistan.shareOfMostShown(MOST_SHOWN_FIRMS))));
        lines.add("");
        return String.join("\n", lines);
    }

    static String crossValidation(
            List<Measured> candidates,
            CrossValidation byFacility,
            CrossValidation byCountry,
            Measured published,
            Measured baseline) {
        var lines = new ArrayList<String>();
        lines.add("### Cross-validation of the choice");
        lines.add("");
        lines.add("| MRR over all partners | value | minus best baseline, paired |");
        lines.add("|---|---|---|");
        double best = candidates.stream()
                .mapToDouble(one -> one.mean().reciprocalRank())
                .max()
                .orElseThrow();
        lines.add("| best of the %d candidates, on all facilities | %s | |".formatted(candidates.size(), figure(best)));
        lines.add("| chosen on four fifths of the facilities, measured on the rest, 20 times | %s | %s |"
                .formatted(
                        Bootstrap.of(byFacility.unseen()).shown(),
                        Bootstrap.of(byFacility.minus(baseline)).signed()));
        lines.add("| the same with whole countries left out | %s | %s |"
                .formatted(
                        Bootstrap.of(byCountry.unseen()).shown(),
                        Bootstrap.of(byCountry.minus(baseline)).signed()));
        lines.add("| published policy | %s | %s |"
                .formatted(
                        Bootstrap.of(published.each(0)).shown(),
                        Bootstrap.of(published.minus(baseline, 0)).signed()));
        lines.add("");
        lines.add("| candidate: weights; presence; home country under an open list | MRR | recall@20 | chosen of %d |"
                .formatted(byFacility.choices()));
        lines.add("|---|---|---|---|");
        IntStream.range(0, candidates.size())
                .boxed()
                .sorted(comparingDouble(i -> -candidates.get(i).mean().reciprocalRank()))
                .forEach(i -> lines.add("| %s | %s | %s | %d |"
                        .formatted(
                                candidates.get(i).way().name(),
                                figure(candidates.get(i).mean().reciprocalRank()),
                                figure(candidates.get(i).mean().recall20()),
                                byFacility.chosen()[i])));
        lines.add("");
        return String.join("\n", lines);
    }

    static String changes(List<Measured> changes, Measured published) {
        var lines = new ArrayList<String>();
        lines.add("### One change at a time");
        lines.add("");
        lines.add("| change | MRR | minus published, paired | recall@20 |");
        lines.add("|---|---|---|---|");
        changes.forEach(one -> lines.add("| %s | %s | %s | %s |"
                .formatted(
                        one.way().name(),
                        figure(one.mean().reciprocalRank()),
                        Bootstrap.of(one.minus(published, 0)).signed(),
                        figure(one.mean().recall20()))));
        lines.add("");
        return String.join("\n", lines);
    }

    private static IntStream figures() {
        return IntStream.range(0, FIGURES.size());
    }

    private static String row(String first, Stream<String> cells) {
        return Stream.concat(Stream.of(first), cells).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    private static double share(Map<String, Double> shares, String country) {
        return shares.getOrDefault(country, 0.0);
    }

    private static double others(Map<String, Double> shares, Set<String> countries) {
        return shares.entrySet().stream()
                .filter(entry -> !countries.contains(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
