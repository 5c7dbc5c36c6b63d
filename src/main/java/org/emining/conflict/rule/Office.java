package org.emining.conflict.rule;

/** For which office somebody acts on a case. */
public enum Office {
    PROVINCIAL_KEY,
    FEDERAL_KEY,
    APPEAL_BODY;

    /** Whether it decides: two keys are two persons in two organisations, an appeal is heard by another organisation. */
    boolean turnsKey() {
        return this != APPEAL_BODY;
    }
}
