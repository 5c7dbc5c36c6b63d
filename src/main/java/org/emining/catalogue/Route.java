package org.emining.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The way of a mineral from the ground to the product.
 *
 * @param stages the stages after exploration, in order
 */
public record Route(String code, List<Stage> stages) {

    public Route {
        stages = List.copyOf(stages);
    }

    /**
     * The last stage a project is taken to look for unless it says otherwise: refining; smelting where the route has no
     * refining; the last stage before manufacturing where it has neither.
     */
    public Stage target() {
        if (stages.contains(Stage.REFINING)) {
            return Stage.REFINING;
        }
        if (stages.contains(Stage.SMELTING)) {
            return Stage.SMELTING;
        }
        return stages.get(stages.indexOf(Stage.MANUFACTURING) - 1);
    }

    /** From the survey up to the target, in order. */
    public List<Stage> pathToTarget() {
        var path = new ArrayList<Stage>(List.of(Stage.SURVEY, Stage.EXPLORATION));
        path.addAll(stages.subList(0, stages.indexOf(target()) + 1));
        return List.copyOf(path);
    }

    /**
     * The stages of {@link #pathToTarget} after the furthest one present; empty when the target itself is present. A gap
     * before the furthest is not missing: what lies beyond it is fed from somewhere.
     */
    public List<Stage> missingAfter(Set<Stage> present) {
        List<Stage> path = pathToTarget();
        int next = path.size();
        while (next > 0 && !present.contains(path.get(next - 1))) {
            next--;
        }
        return path.subList(next, path.size());
    }
}
