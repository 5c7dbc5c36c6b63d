package org.emining.bulk.publicrecords;

import java.util.List;

/** The sources of all public records and code lists, the most trusted records first. */
public final class Sources {
    static final String FILE = "sources.csv";

    private Sources() {}

    public static List<Source> read() {
        return List.copyOf(Table.rows(FILE, Source.class));
    }
}
