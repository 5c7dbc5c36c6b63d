package org.emining.jurisdiction;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.platform.web.CalendarDate;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** What may be sent about the settings of a jurisdiction. */
final class SettingsRequests {

    private static final String LAW = "The law, rule or order that says so, as exactly as it can be cited.";

    private SettingsRequests() {}

    /** A new version. */
    @Schema(
            name = "JurisdictionSettingsRequest",
            description = "A new version, whole: what is left out is no longer laid down.")
    record NewVersion(
            @NotNull @Valid Content settings,

            @Schema(description = "Why it is changed; public, and for good.")
            @NotNull
            @CleanText(lines = true)
            @Size(min = 3, max = 2000)
            String reason,

            @Schema(
                    description =
                            "By which letter or order the authority asked for it; needed, and allowed, for the operator"
                                    + " alone, who enters settings on an authority's behalf.")
            @CleanText
            @Size(min = 3, max = 1000)
            @Nullable
            String instruction) {}

    /** What is laid down. */
    @Consistent
    @Schema(
            name = "JurisdictionSettingsContent",
            description = "What is laid down. Leave out what is not: nothing is filled in.")
    record Content(
            @Schema(description = "Name in the IANA time zone database.", examples = "Asia/Karachi")
            @Pattern(regexp = "[A-Za-z]+(/[A-Za-z0-9_+-]+)*")
            @Size(max = 60)
            @Nullable
            String timeZone,

            @Schema(description = "Days on which offices work.") @UniqueElements @Size(max = 7) @Nullable
            List<@NotNull DayOfWeek> workingWeek,

            @Size(max = 1000) @Nullable List<@NotNull @Valid NewHoliday> holidays,

            @Schema(
                    description = "The time for each step, in working days. The federation lays down CONCUR, a province"
                            + " all others.")
            @Size(max = 20)
            @Nullable
            Map<TimedStep, @NotNull @Valid NewPeriod> periods,

            @Schema(description = "Codes of the list `pause-reasons` for which a clock may be stopped.")
            @UniqueElements
            @Size(max = 50)
            @Nullable
            List<@NotNull @Size(max = 60) @KnownCode(CodeLists.PAUSE_REASONS) String> pauseReasons,

            @Schema(
                    description =
                            "What this side declares of the federal key; it is worth what province and federation both"
                                    + " declare.")
            @Size(max = 500)
            @Nullable
            List<@NotNull @Valid NewFederalKey> federalKeys,

            @Valid @Nullable NewAppealBody appealBody,
            @Valid @Nullable NewPublication publication,

            @Schema(description = "In rising order of `afterDays`. The office whose clock it is hears of it at once.")
            @Size(max = 5)
            @Nullable
            List<@NotNull @Valid NewEscalation> escalations)
            implements Consistent.Rules {

        @Override
        public void check(Consistent.Findings findings) {
            new SettingsRules(findings).check(this);
        }

        /**
         * What is stored of it.
         *
         * @param before periods of the version before: what stays as it was keeps who laid it down and when
         */
        Settings laidDown(Map<TimedStep, Settings.Period> before, @Nullable UUID by, Instant now) {
            Map<TimedStep, Settings.Period> times = new EnumMap<>(TimedStep.class);
            each(periods).forEach((step, period) -> times.put(step, period.laidDown(before.get(step), by, now)));
            return new Settings(
                    timeZone,
                    each(workingWeek).stream().sorted().toList(),
                    each(holidays).stream()
                            .map(day -> new Settings.Holiday(day.on(), each(day.names())))
                            .sorted(Comparator.comparing(Settings.Holiday::on))
                            .toList(),
                    times,
                    each(pauseReasons),
                    each(federalKeys).stream().map(NewFederalKey::laidDown).toList(),
                    appealBody == null
                            ? null
                            : new Settings.AppealBody(appealBody.organisationId(), appealBody.source()),
                    publication == null ? null : publication.laidDown(),
                    each(escalations).stream()
                            .map(step -> new Settings.Escalation(step.afterDays(), step.to()))
                            .toList());
        }

        private static <T> List<T> each(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }

        private static <K, V> Map<K, V> each(@Nullable Map<K, V> map) {
            return map == null ? Map.of() : map;
        }
    }

    /** A day off. */
    @Schema(name = "HolidayRequest", description = "A day on which offices do not work.")
    record NewHoliday(
            @NotNull @CalendarDate LocalDate on,

            @Schema(description = "By language tag: en, zh-Hans, ja, ur.") @Size(max = 4) @Nullable
            Map<
                            @NotNull @Pattern(regexp = "en|zh-Hans|ja|ur") String,
                            @NotNull @CleanText @Size(min = 1, max = 200) String>
                    names) {}

    /** A period. */
    @Schema(name = "PeriodRequest", description = "Time given for a step, and by what right.")
    record NewPeriod(
            @Schema(description = "In working days.") @NotNull @Min(1) @Max(1000)
            Integer workingDays,

            @Schema(description = LAW) @NotNull @CleanText @Size(min = 3, max = 1000)
            String source) {

        Settings.Period laidDown(Settings.@Nullable Period before, @Nullable UUID by, Instant now) {
            return before != null
                            && before.workingDays() == workingDays
                            && before.source().equals(source)
                    ? before
                    : new Settings.Period(workingDays, source, by, now);
        }
    }

    /** A declaration on the federal key. */
    @Schema(
            name = "FederalKeyDeclarationRequest",
            description = "What this side says the federal key is worth, for a province or for one project.")
    record NewFederalKey(
            @Schema(description = "Code of the list `provinces`; left out for one project.")
            @Size(max = 5)
            @KnownCode(CodeLists.PROVINCES)
            @Nullable
            String jurisdiction,

            @Schema(description = "Id of a project; left out for a province.") @Nullable
            UUID projectId,

            @NotNull KeyEffect effect,

            @Schema(description = "NONE with NOT_REQUIRED, and with nothing else.") @NotNull
            KeyScope scope,

            @Schema(description = LAW) @NotNull @CleanText @Size(min = 3, max = 1000)
            String source) {

        Settings.FederalKey laidDown() {
            return new Settings.FederalKey(jurisdiction, projectId, effect, scope, source);
        }
    }

    /** Who hears appeals. */
    @Schema(name = "AppealBodyRequest", description = "Who hears appeals.")
    record NewAppealBody(
            @Schema(description = "Id of an organisation of kind AUTHORITY, of the province or of the federation.")
            @NotNull
            UUID organisationId,

            @Schema(description = LAW) @NotNull @CleanText @Size(min = 3, max = 1000)
            String source) {}

    /** What the register shows. */
    @Schema(name = "RegisterPublicationRequest", description = "What the public register shows of a case, and when.")
    record NewPublication(
            @NotNull @UniqueElements @Size(max = 20) List<@NotNull RegisterField> fields,

            @Schema(description = "Days from the filing to its entry.") @NotNull @Min(0) @Max(3650)
            Integer registerLagDays,

            @Schema(description = "Days from the decision to its reasons.") @NotNull @Min(0) @Max(3650)
            Integer reasonsLagDays) {

        Settings.Publication laidDown() {
            return new Settings.Publication(fields, registerLagDays, reasonsLagDays);
        }
    }

    /** A further report of a missed clock. */
    @Schema(name = "EscalationStepRequest", description = "When a missed clock is reported further, and to whom.")
    record NewEscalation(
            @Schema(description = "Working days after the last day.") @NotNull @Min(1) @Max(1000)
            Integer afterDays,

            @NotNull Settings.Addressee to) {}
}
