package org.emining.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A need that a publisher is offered as a start, and that a project made from public records gets: a stage sought for a
 * mineral, with a weight relative to the other needs.
 *
 * <p>The rule, for each mineral of the place: <ol>
 * <li>Where no chain stage is known to stand there, EXPLORATION is needed. Services are no chain stages.
 * <li>Else the stages after the furthest present one are needed, up to the target of the mineral's route: REFINING,
 *     SMELTING where the route has no refining, or the last stage before MANUFACTURING where it has neither.
 *     MANUFACTURING is never proposed.
 * <li>Where nothing is missing up to the target, the stages present up to the target are the needs: the place looks
 *     for partners in what it does.
 * <li>Where only stages beyond the target or off the mineral's route are present (a rolling mill, a cement works), the
 *     target is needed: it feeds what stands there.
 * </ol>
 */
public record NeedProposal(String mineral, Stage stage, int weight, Reason reason) {

    /** Which line of the rule a proposal comes from. */
    @Schema(name = "NeedProposalReason")
    public enum Reason {
        /** Nothing is known to stand there. */
        NO_STAGE_KNOWN,
        /** The stage follows on what stands there. */
        MISSING_ON_ROUTE,
        /** Nothing is missing; the place looks for partners in what it does. */
        STANDS_THERE,
        /** Only stages beyond the target or off the route stand there, and this one feeds them. */
        FEEDS_WHAT_STANDS
    }

    private record Found(List<Stage> stages, Reason reason) {}

    public static final int WEIGHT_OF_FIRST_MINERAL = 100;
    public static final int WEIGHT_OF_OTHERS = 40;

    /**
     * The proposed needs, mineral by mineral and along the route within each.
     *
     * @param minerals the main mineral first; a repeated one counts once
     * @param present the stages that already stand at the place, of whichever mineral
     */
    public static List<NeedProposal> of(List<Mineral> minerals, Set<Stage> present) {
        var needs = new ArrayList<NeedProposal>();
        for (Mineral mineral : minerals.stream().distinct().toList()) {
            // Every mineral yields at least one need, so only the first finds none yet.
            int weight = needs.isEmpty() ? WEIGHT_OF_FIRST_MINERAL : WEIGHT_OF_OTHERS;
            Found found = stages(mineral.route(), present);
            for (Stage stage : found.stages()) {
                needs.add(new NeedProposal(mineral.code(), stage, weight, found.reason()));
            }
        }
        return List.copyOf(needs);
    }

    private static Found stages(Route route, Set<Stage> present) {
        if (present.stream().allMatch(Stage::isService)) {
            return new Found(List.of(Stage.EXPLORATION), Reason.NO_STAGE_KNOWN);
        }
        List<Stage> path = route.pathToTarget();
        List<Stage> standing = path.stream().filter(present::contains).toList();
        if (standing.isEmpty()) {
            return new Found(List.of(route.target()), Reason.FEEDS_WHAT_STANDS);
        }
        List<Stage> missing = route.missingAfter(present);
        return missing.isEmpty()
                ? new Found(standing, Reason.STANDS_THERE)
                : new Found(missing, Reason.MISSING_ON_ROUTE);
    }
}
