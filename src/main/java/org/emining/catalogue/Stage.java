package org.emining.catalogue;

/**
 * A stage of the mineral value chain, or a service that joins any of them. The order of the chain stages is the order
 * of the route from rock to product; services have no order.
 */
public enum Stage {
    /** Geological survey, reconnaissance, prospecting. */
    SURVEY(Group.UPSTREAM),
    /** Licensed exploration up to a resource, feasibility studies included. */
    EXPLORATION(Group.UPSTREAM),
    /** Mining. */
    EXTRACTION(Group.UPSTREAM),
    /** Mineral processing (beneficiation) to a concentrate. */
    PROCESSING(Group.MIDSTREAM),
    /** Pyrometallurgy to matte, anode, pig iron, ferroalloy. */
    SMELTING(Group.MIDSTREAM),
    /** Electro-refining, SX-EW, separation, chemical conversion, steelmaking. */
    REFINING(Group.MIDSTREAM),
    /** Alloys, magnets, cathode material, cement, cut stone and gems. */
    MANUFACTURING(Group.DOWNSTREAM),
    FINANCE(Group.SERVICE),
    ENGINEERING(Group.SERVICE),
    EQUIPMENT(Group.SERVICE),
    LOGISTICS(Group.SERVICE),
    POWER(Group.SERVICE),
    OFFTAKE(Group.SERVICE);

    /** Where in the chain a stage stands. */
    public enum Group {
        UPSTREAM,
        MIDSTREAM,
        DOWNSTREAM,
        SERVICE
    }

    private final Group group;

    Stage(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** A service has no mineral and matches exactly or not at all. */
    public boolean isService() {
        return group == Group.SERVICE;
    }
}
