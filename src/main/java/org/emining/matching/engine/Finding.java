package org.emining.matching.engine;

/** Why a {@link Fit} is what it is: a code, made into a sentence in the reader's language at the edge. */
public enum Finding {
    /** MINERAL, STAGE: the very mineral or stage that is needed. */
    EXACT,
    /** MINERAL: mined together as a by-product. */
    PAIR,
    /** MINERAL: another mineral of the same group. */
    GROUP,
    /** MINERAL: a service asks for no mineral, so offering the service is enough. */
    SERVICE,
    /** STAGE: another stage with some nearness in the policy's table. */
    NEAR,
    /** MINERAL, STAGE: nothing in common. */
    NONE,

    /** TRACK_RECORD: the facilities stated for this mineral and stage were counted. */
    COUNTED,
    /** TRACK_RECORD: the facilities some consortium members state were counted; others state none yet. */
    AT_LEAST,
    /** TRACK_RECORD: the capability is of another mineral or stage, so its facilities do not count here. */
    NOT_EXACT,

    /** COUNTRY, home: the home country is on the project's partner list. */
    LISTED,
    /** COUNTRY, home: the list is open; every known home country earns the open value. */
    OPEN_LIST,
    /** COUNTRY, home: the list is closed and the home country is not on it. */
    NOT_LISTED,
    /** COUNTRY, presence: facilities in the project's country; the more the better, up to the end of the table. */
    IN_COUNTRY,
    /** COUNTRY, presence: facilities in another country of the same region only. */
    IN_REGION,
    /** COUNTRY, presence: facilities in neither the country nor its region. */
    ABSENT,
    /** COUNTRY, home finance: declared with evidence. */
    DECLARED,
    /** COUNTRY, home finance: declared that there is none. */
    DECLARED_NONE,
    /** COUNTRY: the sum of the parts beside it. */
    SUM_OF_PARTS,

    /** CAPACITY: the capital sought lies inside the ticket. */
    INSIDE_TICKET,
    /** CAPACITY: the capital sought is less than the smallest ticket. */
    BELOW_TICKET,
    /** CAPACITY: the capital sought is more than the largest ticket. */
    ABOVE_TICKET,
    /** CAPACITY: the firm has not stated a ticket. */
    TICKET_UNKNOWN,
    /** CAPACITY: the project has not stated the capital sought. */
    SOUGHT_UNKNOWN,
    /** CAPACITY: neither side has stated its figure. */
    TICKET_AND_SOUGHT_UNKNOWN,

    /** RESPONSIBILITY: the project asks for no certificate, so nothing is missing. */
    NOT_ASKED,
    /** RESPONSIBILITY: the share of the certificates asked for that are held and valid. */
    SHARE_OF_ASKED,
    /** RESPONSIBILITY, one scheme: held and valid on the day of assessment. */
    VALID,
    /** RESPONSIBILITY, one scheme: held, but its last day is over; earns nothing. */
    EXPIRED,
    /** RESPONSIBILITY, one scheme: not held. */
    MISSING,

    /** The fact this rests on has not been stated; it earns nothing yet and is no "no". */
    NOT_STATED
}
