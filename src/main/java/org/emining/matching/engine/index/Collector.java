package org.emining.matching.engine.index;

/** Takes what a search finds. */
abstract class Collector {
    /** Firms below this score need not be offered; may rise while the search goes on. */
    int floor;

    /** An eligible firm; each is offered once, in no order, unless it scores below the floor. */
    abstract void offer(int row, int score);

    /** All firms of a group at once: they are eligible and score the same. */
    void offerAll(Groups groups, int group, int score) {
        for (int row = groups.first(group); row != Groups.NONE; row = groups.next(row)) {
            offer(row, score);
        }
    }
}
