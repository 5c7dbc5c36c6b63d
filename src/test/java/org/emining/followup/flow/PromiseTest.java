package org.emining.followup.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.followup.flow.CommitmentStatus.DISPUTED;
import static org.emining.followup.flow.CommitmentStatus.MET;
import static org.emining.followup.flow.CommitmentStatus.MISSED;
import static org.emining.followup.flow.CommitmentStatus.NOT_STARTED;
import static org.emining.followup.flow.CommitmentStatus.ON_TRACK;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emining.followup.flow.Promise.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a promise of 100 by day 100 is worth, by what was said and found of it. */
class PromiseTest {

    private static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
    private static final Promise PROMISE = new Promise(new BigDecimal("100"), DAY_0.plusDays(100));

    /** Reports are day:value:finding, separated by blanks; "-" for none. */
    @ParameterizedTest(name = "{0} on day {1}: {2}")
    @CsvSource({
        "-,                                   50, NOT_STARTED",
        "-,                                  100, NOT_STARTED",
        "-,                                  101, MISSED",
        "10:1:AWAITED,                        50, ON_TRACK",
        "10:1:VERIFIED,                      100, ON_TRACK",
        "10:1:VERIFIED,                      101, MISSED",
        "10:100:AWAITED,                      50, ON_TRACK",
        "10:100:AWAITED,                     101, ON_TRACK",
        "10:100:VERIFIED,                     50, MET",
        "10:100.0:VERIFIED,                  101, MET",
        "100:150:VERIFIED,                   120, MET",
        "101:150:VERIFIED,                   120, MISSED",
        "10:99.9999:VERIFIED,                101, MISSED",
        "10:100:DISPUTED,                     50, DISPUTED",
        "10:100:DISPUTED,                    101, MISSED",
        "10:5:DISPUTED 20:6:AWAITED,          50, ON_TRACK",
        "20:6:AWAITED 10:5:DISPUTED,          50, ON_TRACK",
        "10:5:VERIFIED 20:6:DISPUTED,         50, DISPUTED",
        "10:5:AWAITED 10:6:DISPUTED,          50, DISPUTED",
        "10:100:VERIFIED 20:90:DISPUTED,      50, MET"
    })
    void it_is_worth(String said, int day, CommitmentStatus expected) {
        List<Report> reports = Stream.of(said.split(" "))
                .filter(one -> !one.equals("-"))
                .map(one -> one.split(":"))
                .map(parts -> new Report(
                        DAY_0.plusDays(Integer.parseInt(parts[0])),
                        new BigDecimal(parts[1]),
                        null,
                        ReportFinding.valueOf(parts[2])))
                .toList();

        assertThat(PROMISE.status(reports, DAY_0.plusDays(day))).isEqualTo(expected);
    }

    @Test
    void a_condition_is_met_when_it_was_verified_as_fulfilled() {
        Promise condition = new Promise(null, null);
        Report not = new Report(DAY_0, null, false, ReportFinding.VERIFIED);
        Report yes = new Report(DAY_0, null, true, ReportFinding.VERIFIED);

        assertThat(condition.status(List.of(not), DAY_0)).isEqualTo(ON_TRACK);
        assertThat(condition.status(List.of(not, yes), DAY_0)).isEqualTo(MET);
        assertThat(condition.status(List.of(), DAY_0.plusYears(90))).isEqualTo(NOT_STARTED);
    }

    @Provide
    Arbitrary<List<Report>> reports() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.of(ReportFinding.class))
                .as((day, value, finding) -> new Report(DAY_0.plusDays(day), BigDecimal.valueOf(value), null, finding))
                .list()
                .ofMaxSize(6);
    }

    @Property
    void what_is_met_stays_met(@ForAll("reports") List<Report> reports, @ForAll("reports") List<Report> more) {
        List<Report> all = new ArrayList<>(reports);
        all.addAll(more);
        for (int day = 0; day <= 200; day += 20) {
            if (PROMISE.status(reports, DAY_0.plusDays(day)) == MET) {
                assertThat(PROMISE.status(all, DAY_0.plusDays(day + 20))).isEqualTo(MET);
            }
        }
    }

    @Property
    void nothing_unverified_keeps_a_promise(@ForAll("reports") List<Report> reports) {
        List<Report> unverified = reports.stream()
                .filter(report -> report.finding() != ReportFinding.VERIFIED)
                .toList();

        assertThat(PROMISE.status(unverified, DAY_0.plusDays(150))).isIn(ON_TRACK, MISSED);
        assertThat(PROMISE.status(unverified, DAY_0.plusDays(50))).isIn(NOT_STARTED, ON_TRACK, DISPUTED);
    }
}
