package org.emining.insight;

import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a row of a statistic may hold. What each is, is said in the message bundles under {@code statistic.column}. */
enum Column {
    VALUE(Kind.KEY),
    PROVINCE(Kind.KEY),
    STATE(Kind.KEY),
    CASES(Kind.COUNT),
    LATE(Kind.COUNT),
    STAYS(Kind.COUNT),
    MEDIAN_HOURS(Kind.MEASURE),
    P90_HOURS(Kind.MEASURE),
    MEDIAN_WORKING_DAYS(Kind.MEASURE),
    P90_WORKING_DAYS(Kind.MEASURE),
    DECIDED(Kind.COUNT),
    APPROVED(Kind.COUNT),
    CONDITIONED(Kind.COUNT),
    REJECTED(Kind.COUNT),
    CONCURRED(Kind.COUNT),
    OBJECTED(Kind.COUNT),
    BAND_FROM(Kind.KEY),
    BAND_TO(Kind.KEY),
    APPROVALS(Kind.COUNT),
    OVERRIDES(Kind.COUNT),
    PASSED_OVER(Kind.COUNT),
    RATIO(Kind.MEASURE),
    LOW(Kind.MEASURE),
    HIGH(Kind.MEASURE),
    MINERAL(Kind.KEY),
    STAGE(Kind.KEY),
    COUNTRY(Kind.KEY),
    FIRMS(Kind.COUNT),
    PROJECTS(Kind.COUNT),
    UNSOUGHT(Kind.COUNT),
    PROJECT_ID(Kind.KEY),
    PROJECT_NAME(Kind.KEY),
    NOT_LISTED(Kind.COUNT),
    PLACED(Kind.COUNT),
    PLACES(Kind.COUNT),
    FIRM_SHARE(Kind.MEASURE),
    PLACE_SHARE(Kind.MEASURE),
    POLICY_VERSION(Kind.MEASURE),
    FINDING(Kind.KEY),
    COUNTED(Kind.COUNT),
    EN(Kind.MEASURE),
    ZH_HANS(Kind.MEASURE),
    JA(Kind.MEASURE),
    UR(Kind.MEASURE);

    /** What may be done with a column. */
    @Schema(name = "StatisticColumnKind", description = "KEY: what is counted apart; COUNT: how many; MEASURE: no sum.")
    enum Kind {
        /** What is counted apart. */
        KEY,
        /** How many; rows may be added up. */
        COUNT,
        /** What cannot be added up. */
        MEASURE
    }

    private final Kind kind;
    private final String alias = name().toLowerCase(Locale.ROOT);
    private final String shown = Pattern.compile("_([a-z0-9])").matcher(alias).replaceAll(letter -> letter.group(1)
            .toUpperCase(Locale.ROOT));

    Column(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Its name in a query. */
    String alias() {
        return alias;
    }

    /** Its name in answers. */
    String shown() {
        return shown;
    }
}
