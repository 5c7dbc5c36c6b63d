package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which firms an organisation has claimed. */
final class Claims {
    private static final int[] NONE = {};

    private final Dictionary<Claimant> claimants = new Dictionary<>();

    /** An organisation with the rows of its firms; equal by its id alone. */
    private static final class Claimant {
        private final UUID id;
        private int[] rows = NONE;

        private Claimant(UUID id) {
            this.id = id;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Claimant claimant && claimant.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    /** @return the number of the organisation */
    int claim(@Nullable UUID organisation, int row) {
        if (organisation == null) {
            return Dictionary.NOT_STATED;
        }
        int number = claimants.keep(new Claimant(organisation));
        Claimant claimant = claimants.stated(number);
        claimant.rows = Arrays.copyOf(claimant.rows, claimant.rows.length + 1);
        claimant.rows[claimant.rows.length - 1] = row;
        return number;
    }

    void release(int organisation, int row) {
        if (organisation != Dictionary.NOT_STATED) {
            Claimant claimant = claimants.stated(organisation);
            claimant.rows =
                    Arrays.stream(claimant.rows).filter(other -> other != row).toArray();
            claimants.drop(organisation);
        }
    }

    @Nullable
    UUID organisation(int number) {
        Claimant claimant = claimants.value(number);
        return claimant == null ? null : claimant.id;
    }

    int[] rowsOf(UUID organisation) {
        Claimant claimant = claimants.value(claimants.find(new Claimant(organisation)));
        return claimant == null ? NONE : claimant.rows;
    }
}
