package org.emining.jurisdiction;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.organisation.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What a jurisdiction has laid down, as it is stored and shown. What nobody laid down is null or empty, and stays so: no
 * value of it is ever filled in.
 *
 * @param workingWeek days on which offices work
 * @param pauseReasons codes for which a reviewer may stop a clock
 * @param federalKeys what this side declares of the federal key; in force is what both sides declare, see {@link
 *     FederalKeys}
 */
@Schema(
        name = "JurisdictionSettings",
        description = "What a jurisdiction has laid down. What is absent was never laid down, and has no default.")
public record Settings(
        @Schema(description = "Name in the IANA time zone database.", maxLength = 60, examples = "Asia/Karachi")
        @Nullable
        String timeZone,

        @Schema(description = "Days on which offices work; empty where it was not laid down.", maxItems = 7)
        List<DayOfWeek> workingWeek,

        @Schema(description = "In the order of days.", maxItems = 1000)
        List<Holiday> holidays,

        @Schema(description = "The time for each step, in working days.")
        Map<TimedStep, Period> periods,

        @Schema(description = "Codes of the list `pause-reasons` for which a clock may be stopped.", maxItems = 50)
        List<String> pauseReasons,

        @Schema(description = "What this side declares of the federal key.", maxItems = 500)
        List<FederalKey> federalKeys,

        @Nullable AppealBody appealBody,
        @Nullable Publication publication,

        @Schema(
                description =
                        "To whom a missed clock is reported besides the office whose clock it is, in rising order.",
                maxItems = 5)
        List<Escalation> escalations) {

    public Settings {
        workingWeek = List.copyOf(workingWeek);
        holidays = List.copyOf(holidays);
        periods = periods.isEmpty() ? Map.of() : new EnumMap<>(periods);
        pauseReasons = List.copyOf(pauseReasons);
        federalKeys = List.copyOf(federalKeys);
        escalations = List.copyOf(escalations);
    }

    static final Settings NONE =
            new Settings(null, List.of(), List.of(), Map.of(), List.of(), List.of(), null, null, List.of());

    /** @param names by language tag; often empty */
    @Schema(name = "Holiday", description = "A day on which offices do not work, whatever day of the week it is.")
    public record Holiday(
            LocalDate on,

            @Schema(description = "By language tag; empty where nobody gave them.")
            Map<String, String> names) {}

    /**
     * @param setBy the organisation that laid it down; null for a demonstration
     * @param setAt when this number or this source was first laid down
     */
    @Schema(name = "Period", description = "Time given for a step, and by what right.")
    public record Period(
            @Schema(description = "In working days.", minimum = "1", maximum = "1000")
            int workingDays,

            @Schema(description = "The law, rule or order that says so.", maxLength = 1000)
            String source,

            @Schema(description = "The organisation that laid it down; absent for a demonstration value.") @Nullable
            UUID setBy,

            @Schema(description = "Since when it has been so.")
            Instant setAt) {}

    /** @param jurisdiction the province of all its projects, or null where one project is meant */
    @Schema(
            name = "FederalKeyDeclaration",
            description = "What one side says the federal key is worth, for a province or for one project.")
    public record FederalKey(
            @Schema(description = "Code of the list `provinces`: for all its projects.", maxLength = 5) @Nullable
            String jurisdiction,

            @Schema(description = "For this project alone; goes before what is said for its province.") @Nullable
            UUID projectId,

            KeyEffect effect,
            KeyScope scope,

            @Schema(description = "The law, rule or order that says so.", maxLength = 1000)
            String source) {}

    @Schema(name = "AppealBody", description = "Who hears appeals.")
    public record AppealBody(
            @Schema(description = "An organisation of kind AUTHORITY.")
            UUID organisationId,

            @Schema(description = "The law, rule or order that says so.", maxLength = 1000)
            String source) {}

    /** What the register shows, and when. */
    @Schema(name = "RegisterPublication", description = "What the public register shows of a case, and when.")
    public record Publication(
            @Schema(maxItems = 20) List<RegisterField> fields,

            @Schema(description = "Days from the filing to its entry.", minimum = "0", maximum = "3650")
            int registerLagDays,

            @Schema(description = "Days from the decision to its reasons.", minimum = "0", maximum = "3650")
            int reasonsLagDays) {

        /** A choice of this project, in force where nobody laid another one down: no statute is known to ask for it. */
        public static final Publication USUAL = new Publication(
                List.of(
                        RegisterField.FILE_NUMBER,
                        RegisterField.FILED_AT,
                        RegisterField.TIES,
                        RegisterField.STATUS,
                        RegisterField.CLOCKS,
                        RegisterField.KEYS,
                        RegisterField.REASONS),
                0,
                7);

        public Publication {
            fields = List.copyOf(fields);
        }
    }

    @Schema(name = "EscalationStep", description = "When a missed clock is reported further, and to whom.")
    public record Escalation(
            @Schema(description = "Working days after the last day.", minimum = "1", maximum = "1000")
            int afterDays,

            Addressee to) {}

    /** To whom a missed clock is reported. Whoever it is gets a report and no power over the case. */
    @Schema(name = "EscalationAddressee")
    public enum Addressee {
        /** The office whose clock it is. */
        AUTHORITY,
        /** The reviewers of the federation. */
        FEDERATION
    }

    /** The time for a step, if it was laid down. */
    public Optional<Period> period(TimedStep step) {
        return Optional.ofNullable(periods.get(step));
    }

    /** Whether working days can be told from others. */
    public boolean hasCalendar() {
        return timeZone != null && !workingWeek.isEmpty();
    }

    /** What the register shows: what was laid down, or {@link Publication#USUAL}. */
    public Publication shown() {
        return publication == null ? Publication.USUAL : publication;
    }

    /** The names of what this jurisdiction has not laid down and a case of it may need. */
    public List<String> missing(String jurisdiction) {
        List<String> missing = new ArrayList<>();
        add(missing, timeZone == null, SettingName.TIME_ZONE);
        add(missing, workingWeek.isEmpty(), SettingName.WORKING_WEEK);
        for (TimedStep step : TimedStep.of(jurisdiction)) {
            add(missing, !periods.containsKey(step), SettingName.period(step));
        }
        boolean province = !jurisdiction.equals(Actor.FEDERATION);
        add(missing, pauseReasons.isEmpty(), SettingName.PAUSE_REASONS);
        add(missing, province && appealBody == null, SettingName.APPEAL_BODY);
        return missing;
    }

    private static void add(List<String> missing, boolean lacks, String name) {
        if (lacks) {
            missing.add(name);
        }
    }
}
