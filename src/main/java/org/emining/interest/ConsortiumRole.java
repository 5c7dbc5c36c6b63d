package org.emining.interest;

/** What a consortium member other than the lead brings. */
public enum ConsortiumRole {
    PARTNER,
    FINANCE,
    ENGINEERING,
    EQUIPMENT,
    LOGISTICS,
    POWER,
    OFFTAKE
}
