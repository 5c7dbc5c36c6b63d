package org.emining.matching.engine.index;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Criterion;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.NeedFit;
import org.emining.matching.engine.NeedJudge;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Reference;
import org.emining.testsupport.SyntheticWorld;
import org.jspecify.annotations.Nullable;

/** Writes the statement for a project: the formula in SQL, for the start values, with the project's tables as constants. */
final class SqlQuestions {
    private final Policy policy;
    private final NeedJudge judge;
    private final Map<Cell, Integer> cells = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();

    SqlQuestions(Policy policy, Reference reference) {
        this.policy = policy;
        judge = new NeedJudge(policy, reference);
    }

    int cell(Cell cell) {
        return cells.computeIfAbsent(cell, any -> cells.size());
    }

    int country(String code) {
        return countries.computeIfAbsent(code, any -> countries.size() + 1);
    }

    /** Parameter: how many to score. Columns: scores, best first; the least bound among those scored; all eligible. */
    String text(ProjectProfile project, int[] barred) {
        List<NeedTable> needs = new ArrayList<>();
        for (int i = 0; i < project.needs().declared().size(); i++) {
            needs.add(new NeedTable(
                    project.needs().declared().get(i).cell(),
                    project.needs().weights().get(i)));
        }
        boolean[] contact = new boolean[cells.size()];
        needs.forEach(need -> need.markContact(contact));
        String gates = "not suspended and n <> all (array["
                + Arrays.stream(barred).mapToObj(String::valueOf).collect(joining(","))
                + "]::int[])"
                + (project.partners().kind() == PartnerList.Kind.CLOSED ? " and " + listed(project) : "");
        return "with found as materialized (select n, home, finance, " + bound(project, needs)
                + " as bound from firm where "
                + touches(contact) + " and " + gates + "), "
                + "short as (select * from found order by bound desc limit ?) "
                + "select coalesce(array_agg(score order by score desc), '{}'), min(bound), (select count(*) from found)::int"
                + " from (select bound, (" + exact(project, needs) + ")::int as score from short) scored";
    }

    private String bound(ProjectProfile project, List<NeedTable> needs) {
        long presence = points(
                Criterion.COUNTRY, policy.country().presence().inCountry().getLast());
        long means = points(Criterion.RESPONSIBILITY, 1_000)
                + (project.soughtUsd() == null ? 0 : points(Criterion.CAPACITY, 1_000));
        long silent = project.certificatesAsked().isEmpty() ? points(Criterion.RESPONSIBILITY, 1_000) : 0;
        return needs.stream().map(NeedTable::bound).collect(joining(" + "))
                + " + " + homeAndFinance(project)
                + " + case when present & " + (1L << country(project.country())) + " <> 0 then " + presence
                + " else 0 end + case when stated then " + means + " else " + silent + " end";
    }

    private String exact(ProjectProfile project, List<NeedTable> needs) {
        List<Integer> inCountry = policy.country().presence().inCountry();
        return needs.stream().map(NeedTable::exact).collect(joining(" + "))
                + " + " + homeAndFinance(project)
                + " + coalesce((select " + points(Criterion.COUNTRY, 1) + " * (array" + inCountry
                + ")[least(facilities, "
                + inCountry.size() + ")] from presence p where p.n = short.n and country = "
                + country(project.country())
                + " and facilities > 0), 0) + " + capacity(project) + " + " + responsibility(project);
    }

    private String homeAndFinance(ProjectProfile project) {
        return "case when " + listed(project) + " then "
                + points(Criterion.COUNTRY, policy.country().homeListed())
                + " when home > 0 then "
                + (project.partners().kind() == PartnerList.Kind.OPEN
                        ? points(Criterion.COUNTRY, policy.country().homeOpen())
                        : 0)
                + " else 0 end + case when finance = 2 then "
                + points(Criterion.COUNTRY, policy.country().homeFinance())
                + " else 0 end";
    }

    private String listed(ProjectProfile project) {
        return "home = any (array["
                + project.partners().countries().stream()
                        .map(code -> String.valueOf(country(code)))
                        .collect(joining(","))
                + "]::smallint[])";
    }

    private String capacity(ProjectProfile project) {
        if (project.soughtUsd() == null) {
            return "0";
        }
        String sought = project.soughtUsd() + "::float8";
        String fall = "greatest(0, floor(1000 - " + policy.capacityFallPerFactorTen() + " * log(%s)))";
        return "coalesce((select " + points(Criterion.CAPACITY, 1) + " * case when " + sought + " < least then "
                + fall.formatted("least / " + sought) + " when " + sought + " > most then "
                + fall.formatted(sought + " / most") + " else 1000 end from ticket t where t.n = short.n), 0)";
    }

    private String responsibility(ProjectProfile project) {
        List<String> asked = project.certificatesAsked();
        if (asked.isEmpty()) {
            return String.valueOf(points(Criterion.RESPONSIBILITY, 1_000));
        }
        return points(Criterion.RESPONSIBILITY, 1) + " * (select 1000 * count(distinct scheme) / " + asked.size()
                + " from certificate c where c.n = short.n and expires >= date '" + SyntheticWorld.TODAY
                + "' and scheme in ("
                + asked.stream().map(code -> "'" + code + "'").collect(joining(",")) + "))";
    }

    private long points(Criterion criterion, int fit) {
        return policy.points(criterion, fit);
    }

    /** Whether a firm has one of some cells. */
    private String touches(boolean[] some) {
        long[] words = new long[6];
        IntStream.range(0, some.length).filter(cell -> some[cell]).forEach(cell -> words[cell >> 6] |= 1L << cell);
        String any = IntStream.range(0, words.length)
                .filter(word -> words[word] != 0)
                .mapToObj(word -> "(c" + word + " & (" + words[word] + ")::bigint)")
                .collect(joining(" | "));
        return any.isEmpty() ? "false" : "(" + any + ") <> 0";
    }

    /** What each cell is worth for one need. */
    private final class NeedTable {
        private final int share;
        private final int needed;
        private final int[] sums = new int[cells.size()];
        private final int[] byFacilities;
        private final boolean[] contact = new boolean[sums.length];

        NeedTable(Cell cell, int share) {
            this.share = share;
            needed = cells.getOrDefault(cell, -1);
            cells.forEach((other, number) -> {
                NeedFit fit = fit(cell, other, null);
                sums[number] = fit.sum();
                contact[number] = fit.contact();
            });
            byFacilities = IntStream.range(0, policy.trackRecord().size())
                    .map(facilities -> fit(cell, cell, facilities).sum())
                    .toArray();
        }

        private NeedFit fit(Cell cell, Cell offered, @Nullable Integer facilities) {
            return judge.judge(new Need(cell, 1), Needs.TOTAL, List.of(new Capability(offered, facilities, false)));
        }

        void markContact(boolean[] all) {
            for (int cell = 0; cell < all.length; cell++) {
                all[cell] |= contact[cell];
            }
        }

        String bound() {
            Map<Integer, boolean[]> tiers = new TreeMap<>(Comparator.reverseOrder());
            for (int cell = 0; cell < sums.length; cell++) {
                int most = cell == needed ? byFacilities[byFacilities.length - 1] : sums[cell];
                if (most > 0) {
                    tiers.computeIfAbsent(most, any -> new boolean[sums.length])[cell] = true;
                }
            }
            return tiers.isEmpty()
                    ? "0"
                    : "case"
                            + tiers.entrySet().stream()
                                    .map(tier -> " when " + touches(tier.getValue()) + " then " + share * tier.getKey())
                                    .collect(joining())
                            + " else 0 end";
        }

        String exact() {
            return share + " * coalesce((select max(case when cell = " + needed + " then (array"
                    + Arrays.toString(byFacilities) + ")[least(coalesce(facilities, 0), " + (byFacilities.length - 1)
                    + ") + 1] else (array" + Arrays.toString(sums)
                    + ")[cell + 1] end) from capability a where a.n = short.n), 0)";
        }
    }
}
