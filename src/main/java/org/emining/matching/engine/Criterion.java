package org.emining.matching.engine;

/** What a firm is judged by. The first three lead: together they carry at least 70 of the 100 weight points. */
public enum Criterion {
    /** How near the firm's mineral is to the mineral needed; judged per need. */
    MINERAL,
    /** How near the firm's stage of the value chain is to the stage needed; judged per need. */
    STAGE,
    /** Partner list, presence in the project's country or region, home-state finance; judged once. */
    COUNTRY,
    /** Facilities in exactly the mineral and stage needed; judged per need. */
    TRACK_RECORD,
    /** The capital sought against the firm's ticket; judged once. */
    CAPACITY,
    /** Valid certificates against those the project asks for; judged once. */
    RESPONSIBILITY
}
