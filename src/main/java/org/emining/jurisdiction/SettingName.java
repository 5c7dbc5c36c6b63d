package org.emining.jurisdiction;

/** What a setting is called where it is missing: its place in the JSON of the settings. */
public final class SettingName {

    public static final String TIME_ZONE = "timeZone";
    public static final String WORKING_WEEK = "workingWeek";
    public static final String PAUSE_REASONS = "pauseReasons";
    public static final String APPEAL_BODY = "appealBody";

    private SettingName() {}

    /** The time for a step, e.g. {@code periods.CURE}. */
    public static String period(TimedStep step) {
        return "periods." + step.name();
    }
}
