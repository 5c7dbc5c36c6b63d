package org.emining.matching.advice;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emining.matching.engine.Fit;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * How well a project fits what a firm wishes, each part in thousandths and null while it is not known.
 *
 * @param needs the shares of the needs that are of a wished stage and, where they have one, of a wished mineral; of the
 *     two the one not stated is no condition
 * @param country 1,000 where the project lies in a wished country, else 0
 * @param ticket the fit of CAPACITY: the capital sought against what the firm invests in one project
 */
public record WishFit(
        @Nullable Integer needs,
        @Nullable Integer country,
        @Nullable Integer ticket) {

    /** @param receipt the firm's for this project */
    public static WishFit of(Wishes wishes, ProjectProfile project, Receipt receipt) {
        Fit capacity = receipt.capacity().fit();
        boolean ticketKnown = capacity.state() == Fit.State.KNOWN;
        return new WishFit(needs(wishes, project), country(wishes, project), ticketKnown ? capacity.value() : null);
    }

    private static @Nullable Integer needs(Wishes wishes, ProjectProfile project) {
        if (wishes.stages() == null && wishes.minerals() == null) {
            return null;
        }
        List<Need> needs = project.needs().declared();
        List<Integer> shares = project.needs().weights();
        return IntStream.range(0, needs.size())
                .filter(i -> isWished(wishes, needs.get(i)))
                .map(shares::get)
                .sum();
    }

    private static boolean isWished(Wishes wishes, Need need) {
        String mineral = need.cell().mineral();
        boolean stage =
                wishes.stages() == null || wishes.stages().contains(need.cell().stage());
        return stage
                && (wishes.minerals() == null
                        || mineral == null
                        || wishes.minerals().contains(mineral));
    }

    private static @Nullable Integer country(Wishes wishes, ProjectProfile project) {
        if (wishes.countries() == null) {
            return null;
        }
        return wishes.countries().contains(project.country()) ? Fit.FULL : 0;
    }

    /**
     * The project's score for the firm, 0..100,000,000: the mean of the parts that are known, rounded down to a whole point;
     * null when none is.
     */
    public @Nullable Long score() {
        List<Integer> known =
                Stream.of(needs, country, ticket).filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return null;
        }
        long sum = known.stream().mapToLong(Integer::intValue).sum();
        return sum * (Receipt.SCALE / Fit.FULL) / known.size();
    }

    /**
     * What both sides think of each other: the harmonic mean of both scores, rounded down to a whole point, so that neither
     * side alone can make up for the other. 0 when both are 0; null when the firm's side is not known.
     */
    public @Nullable Long reciprocal(long score) {
        Long wished = score();
        if (wished == null) {
            return null;
        }
        return score + wished == 0 ? 0 : 2 * score * wished / (score + wished);
    }
}
