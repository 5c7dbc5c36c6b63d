package org.emining.company;

/** What can be done with a company that is there. */
enum CompanyAction {
    /** Change facts, capabilities or certificates. */
    CHANGE,
    /** Change who the company is in law: its name, country or identifiers. */
    CHANGE_IDENTITY,
    CLAIM,
    VERIFY,
    ENDORSE,
    SUSPEND,
    REINSTATE,
    /** Find that the firm that speaks for it is not the one. */
    REJECT
}
