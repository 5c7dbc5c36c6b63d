package org.emining.matching.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * COUNTRY: a declared track and presence, never a "better" nationality. Its points are the sum of its three parts, each
 * of which rests on one fact of the firm and can be asked for alone.
 */
public final class CountryJudge {
    private final ProjectProfile project;
    private final CountryTable table;
    private final Reference reference;

    public CountryJudge(ProjectProfile project, CountryTable table, Reference reference) {
        this.project = project;
        this.table = table;
        this.reference = reference;
    }

    CountryFit judge(FirmProfile firm) {
        Near near = near(firm.presence());
        Fit home = home(firm.homeCountry());
        Fit presence = presence(near);
        Fit finance = homeFinance(firm.homeFinance());
        return new CountryFit(
                sum(home, presence, finance),
                home,
                presence,
                finance,
                project.country(),
                project.partners(),
                firm.homeCountry(),
                near == null ? null : near.inCountry(),
                near == null ? null : near.inRegion());
    }

    /** The home country against the partner list. */
    public Fit home(@Nullable String country) {
        PartnerList partners = project.partners();
        boolean open = partners.kind() == PartnerList.Kind.OPEN;
        int otherwise = open ? table.homeOpen() : 0;
        if (country == null) {
            return Fit.unknown(partners.countries().isEmpty() ? otherwise : table.homeListed(), Finding.NOT_STATED);
        }
        if (partners.countries().contains(country)) {
            return Fit.known(table.homeListed(), Finding.LISTED);
        }
        return Fit.known(otherwise, open ? Finding.OPEN_LIST : Finding.NOT_LISTED);
    }

    /** Facilities by country against the project's country and its region. */
    public Fit presence(@Nullable Map<String, Integer> facilities) {
        return presence(near(facilities));
    }

    private Fit presence(@Nullable Near near) {
        CountryTable.Presence worth = table.presence();
        if (near == null) {
            return Fit.unknown(worth.most(), Finding.NOT_STATED);
        }
        if (near.inCountry() >= 1) {
            return Fit.known(worth.inCountry(near.inCountry()), Finding.IN_COUNTRY);
        }
        return near.inRegion() >= 1
                ? Fit.known(worth.region(), Finding.IN_REGION)
                : Fit.known(worth.none(), Finding.ABSENT);
    }

    /** Whether finance from the home state is declared. */
    public Fit homeFinance(@Nullable Boolean declared) {
        if (declared == null) {
            return Fit.unknown(table.homeFinance(), Finding.NOT_STATED);
        }
        return declared ? Fit.known(table.homeFinance(), Finding.DECLARED) : Fit.known(0, Finding.DECLARED_NONE);
    }

    private static Fit sum(Fit... parts) {
        int earned = 0;
        int upTo = 0;
        boolean unknown = true;
        for (Fit part : parts) {
            earned += part.earned();
            upTo += part.upTo();
            unknown &= part.state() == Fit.State.UNKNOWN;
        }
        return unknown ? Fit.unknown(upTo, Finding.NOT_STATED) : Fit.atLeast(earned, upTo, Finding.SUM_OF_PARTS);
    }

    /** Facilities in the project's country, and in other countries of its region. */
    private record Near(long inCountry, long inRegion) {}

    private @Nullable Near near(@Nullable Map<String, Integer> facilities) {
        if (facilities == null) {
            return null;
        }
        long inCountry = 0;
        long inRegion = 0;
        for (Map.Entry<String, Integer> entry : facilities.entrySet()) {
            if (entry.getKey().equals(project.country())) {
                inCountry += entry.getValue();
            } else if (reference.sameRegion(entry.getKey(), project.country())) {
                inRegion += entry.getValue();
            }
        }
        return new Near(inCountry, inRegion);
    }
}
