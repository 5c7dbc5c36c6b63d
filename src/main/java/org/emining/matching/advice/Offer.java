package org.emining.matching.advice;

/**
 * What a firm, or firms together, bring to each need of one project. Everything MINERAL, STAGE and TRACK_RECORD can see of
 * them is in it: firms with equal offers are interchangeable there.
 */
final class Offer {
    /** Facilities of a need whose number is not stated, or that is not served exactly. */
    static final int NOT_STATED = -1;

    /** By need: the largest weighted sum of mineral and stage; track record left out. */
    final int[] near;

    /** By need: facilities in exactly its cell, or {@link #NOT_STATED}. */
    final int[] facilities;

    /** One bit a need: served exactly. */
    final long exact;

    /** Whether it touches mineral and stage of any need, without which nobody is ranked. */
    final boolean contact;

    Offer(int[] near, int[] facilities, long exact, boolean contact) {
        this.near = near;
        this.facilities = facilities;
        this.exact = exact;
        this.contact = contact;
    }

    boolean exact(int need) {
        return (exact >>> need & 1) == 1;
    }

    /** Both together: the union of what they do, facilities in the same cell added. */
    Offer with(Offer other) {
        int[] bothNear = new int[near.length];
        int[] bothFacilities = new int[near.length];
        for (int i = 0; i < near.length; i++) {
            bothNear[i] = Math.max(near[i], other.near[i]);
            bothFacilities[i] = added(facilities[i], other.facilities[i]);
        }
        return new Offer(bothNear, bothFacilities, exact | other.exact, contact || other.contact);
    }

    /** In each thing the better of both, which neither of them need have. */
    Offer best(Offer other) {
        int[] bestNear = new int[near.length];
        int[] bestFacilities = new int[near.length];
        for (int i = 0; i < near.length; i++) {
            bestNear[i] = Math.max(near[i], other.near[i]);
            bestFacilities[i] = Math.max(facilities[i], other.facilities[i]);
        }
        return new Offer(bestNear, bestFacilities, exact | other.exact, contact || other.contact);
    }

    /** Whether whoever has this can do without the other: nothing of the other is more. */
    boolean covers(Offer other) {
        for (int i = 0; i < near.length; i++) {
            if (near[i] < other.near[i] || facilities[i] < other.facilities[i]) {
                return false;
            }
        }
        return (other.exact & ~exact) == 0 && (contact || !other.contact);
    }

    static int added(int one, int other) {
        if (one == NOT_STATED || other == NOT_STATED) {
            return Math.max(one, other);
        }
        return (int) Math.min(Integer.MAX_VALUE, (long) one + other);
    }
}
