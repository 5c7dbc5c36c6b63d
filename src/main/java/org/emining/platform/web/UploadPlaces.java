package org.emining.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Places for uploads under way on one replica: so many for all, and of them a share for each organisation. */
public final class UploadPlaces {

    private final int all;
    private final int each;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int left;

    public UploadPlaces(int all, int each) {
        this.all = all;
        this.each = each;
        this.left = all;
    }

    /** @return whether there was one, to be given back by {@link #leave} */
    public synchronized boolean take(UUID organisation) {
        int own = taken.getOrDefault(organisation, 0);
        if (left == 0 || own >= each) {
            return false;
        }
        left--;
        taken.put(organisation, own + 1);
        return true;
    }

    /** Gives a place back that {@link #take} gave. */
    public synchronized void leave(UUID organisation) {
        left = Math.min(all, left + 1);
        taken.computeIfPresent(organisation, (who, own) -> own == 1 ? null : own - 1);
    }
}
