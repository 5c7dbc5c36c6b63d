package org.emining.insight;

/** Something that is counted. Each is a bean, and its own row of {@link Statistics}. */
interface Statistic {

    Definition definition();

    /** What it comes to now, for this reader. */
    Figures ask(Asked asked);
}
