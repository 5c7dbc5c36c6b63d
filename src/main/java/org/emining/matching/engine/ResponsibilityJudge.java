package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emining.matching.engine.ResponsibilityFit.Asked;
import org.jspecify.annotations.Nullable;

/** RESPONSIBILITY. A certificate counts up to and including its last day. */
public final class ResponsibilityJudge {
    private static final List<Finding> PREFERENCE = List.of(Finding.EXPIRED, Finding.NOT_STATED, Finding.VALID);

    /** Of several certificates under one scheme: a valid one, else one without a stated last day; the latest of equals. */
    private static final Comparator<Asked> MOST_FAVOURABLE = Comparator.comparingInt(
                    (Asked one) -> PREFERENCE.indexOf(one.finding()))
            .thenComparing(one -> one.expiresOn() == null ? LocalDate.MIN : one.expiresOn());

    private final List<String> schemes;
    private final LocalDate assessedOn;

    public ResponsibilityJudge(List<String> schemes, LocalDate assessedOn) {
        this.schemes = schemes;
        this.assessedOn = assessedOn;
    }

    /** @param held the firm's certificates; null: not stated */
    public ResponsibilityFit judge(@Nullable List<Certificate> held) {
        List<Asked> asked = new ArrayList<>();
        for (String scheme : schemes) {
            asked.add(asked(scheme, held));
        }
        return new ResponsibilityFit(fit(asked, earned(held)), asked);
    }

    /** What counts towards the score alone, without the reasons. */
    public int earned(@Nullable List<Certificate> held) {
        if (schemes.isEmpty()) {
            return Fit.FULL;
        }
        int valid = 0;
        for (int i = 0; held != null && i < schemes.size(); i++) {
            valid += isValid(schemes.get(i), held) ? 1 : 0;
        }
        return Fit.FULL * valid / schemes.size();
    }

    private boolean isValid(String scheme, List<Certificate> held) {
        for (int i = 0; i < held.size(); i++) {
            Certificate one = held.get(i);
            if (one.scheme().equals(scheme) && finding(one) == Finding.VALID) {
                return true;
            }
        }
        return false;
    }

    private static Fit fit(List<Asked> asked, int earned) {
        if (asked.isEmpty()) {
            return Fit.known(earned, Finding.NOT_ASKED);
        }
        int open = count(asked, Finding.NOT_STATED);
        int upTo = Fit.FULL * (count(asked, Finding.VALID) + open) / asked.size();
        return open == asked.size()
                ? Fit.unknown(upTo, Finding.NOT_STATED)
                : Fit.atLeast(earned, upTo, Finding.SHARE_OF_ASKED);
    }

    private static int count(List<Asked> asked, Finding finding) {
        int count = 0;
        for (Asked one : asked) {
            count += one.finding() == finding ? 1 : 0;
        }
        return count;
    }

    private Asked asked(String scheme, @Nullable List<Certificate> held) {
        if (held == null) {
            return new Asked(scheme, Finding.NOT_STATED, null);
        }
        Asked best = null;
        for (Certificate certificate : held) {
            if (certificate.scheme().equals(scheme)) {
                Asked one = asked(certificate);
                best = best == null || MOST_FAVOURABLE.compare(one, best) >= 0 ? one : best;
            }
        }
        return best == null ? new Asked(scheme, Finding.MISSING, null) : best;
    }

    private Asked asked(Certificate certificate) {
        return new Asked(certificate.scheme(), finding(certificate), certificate.expiresOn());
    }

    private Finding finding(Certificate certificate) {
        LocalDate lastDay = certificate.expiresOn();
        if (lastDay == null) {
            return Finding.NOT_STATED;
        }
        return lastDay.isBefore(assessedOn) ? Finding.EXPIRED : Finding.VALID;
    }
}
