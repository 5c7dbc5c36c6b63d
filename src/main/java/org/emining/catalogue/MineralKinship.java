package org.emining.catalogue;

/** How near one mineral is to another, nearest first. What each is worth is for the match policy to say. */
public enum MineralKinship {
    SAME,
    /** Commonly won from the same ore, such as molybdenum and gold with copper. */
    MINED_TOGETHER,
    SAME_GROUP,
    NONE
}
