package org.emining.matching.engine.index;

/** Takes what a search finds. */
abstract class Collector {
    /** Firms below this score need not be offered; may rise while the search goes on. */
    int floor;

    /** An eligible firm; each is offered once, in no order, unless it scores below the floor. */
    abstract void offer(int row, int score);
}
