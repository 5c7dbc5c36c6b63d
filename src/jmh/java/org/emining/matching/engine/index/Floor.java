package org.emining.matching.engine.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emining.catalogue.Stage;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Policy;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Reference;

/**
 * The least any engine that looks at bits of firms must do: OR the bit sets of everything a project is in contact with,
 * and count. One bit set for each (mineral group, stage), (mineral, stage) and service, one bit a firm; for each project
 * the fewest of them.
 */
final class Floor {
    private static final int BLOCK = 1_024;

    private final Map<Object, long[]> rows = new HashMap<>();
    private final Reference reference;
    private final Policy policy;
    private final int words;

    private record GroupCell(String group, Stage stage) {}

    Floor(int firms, Reference reference, Policy policy) {
        words = (firms + 63) / 64;
        this.reference = reference;
        this.policy = policy;
    }

    void put(int number, FirmProfile firm) {
        firm.capabilities().forEach(capability -> {
            Cell cell = capability.cell();
            set(cell, number);
            if (cell.mineral() != null) {
                set(new GroupCell(reference.mineralGroups().get(cell.mineral()), cell.stage()), number);
            }
        });
    }

    private void set(Object key, int number) {
        rows.computeIfAbsent(key, any -> new long[words])[number >> 6] |= 1L << number;
    }

    /** The bit sets whose union is the firms in contact with a project. */
    long[][] of(ProjectProfile project) {
        Set<Object> keys = new HashSet<>();
        for (Need need : project.needs().declared()) {
            String mineral = need.cell().mineral();
            if (mineral == null) {
                keys.add(need.cell());
                continue;
            }
            policy.stageNearness().get(need.cell().stage()).forEach((stage, near) -> {
                if (near > 0) {
                    keys.add(new GroupCell(reference.mineralGroups().get(mineral), stage));
                    partners(mineral).forEach(partner -> keys.add(new Cell(partner, stage)));
                }
            });
        }
        return keys.stream().filter(rows::containsKey).map(rows::get).toArray(long[][]::new);
    }

    /** Minerals mined together with this one that are in another group. */
    private List<String> partners(String mineral) {
        List<String> partners = new ArrayList<>();
        for (List<String> family : policy.mineralNearness().byProductFamilies()) {
            if (family.contains(mineral)) {
                partners.addAll(family);
            }
        }
        String group = reference.mineralGroups().get(mineral);
        partners.removeIf(partner -> group.equals(reference.mineralGroups().get(partner)));
        return partners;
    }

    /** The kernel, block by block so that the union stays in the nearest cache. */
    int count(long[][] sets) {
        long[] union = new long[BLOCK];
        int count = 0;
        for (int start = 0; start < words; start += BLOCK) {
            int length = Math.min(BLOCK, words - start);
            for (int set = 0; set < sets.length; set++) {
                or(union, sets[set], start, length, set == 0);
            }
            for (int i = 0; i < length && sets.length > 0; i++) {
                count += Long.bitCount(union[i]);
            }
        }
        return count;
    }

    private static void or(long[] union, long[] set, int start, int length, boolean first) {
        if (first) {
            System.arraycopy(set, start, union, 0, length);
        } else {
            for (int i = 0; i < length; i++) {
                union[i] |= set[start + i];
            }
        }
    }
}
