package org.emining.insight;

import java.util.List;

/** What a statistic may be narrowed by. */
enum Filter {
    /** What happened in these months. */
    PERIOD("from", "to"),
    /** Whose province's key decides, or where the project lies. */
    PROVINCE("province"),
    /** A mineral that the project needs. */
    MINERAL("mineral"),
    /** A stage that the project needs; with a mineral, of that. */
    STAGE("stage"),
    /** Where the firm is at home. */
    COUNTRY("country");

    private final List<String> parameters;

    Filter(String... parameters) {
        this.parameters = List.of(parameters);
    }

    List<String> parameters() {
        return parameters;
    }
}
