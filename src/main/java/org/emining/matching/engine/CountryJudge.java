package org.emining.matching.engine;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** COUNTRY: a declared track and presence, never a "better" nationality. */
final class CountryJudge {
    private final ProjectProfile project;
    private final CountryTable table;
    private final Reference reference;

    CountryJudge(ProjectProfile project, CountryTable table, Reference reference) {
        this.project = project;
        this.table = table;
        this.reference = reference;
    }

    CountryFit judge(FirmProfile firm) {
        Long inCountry = facilities(firm, country -> country.equals(project.country()));
        Long inRegion = facilities(
                firm,
                country -> !country.equals(project.country()) && reference.sameRegion(country, project.country()));
        Fit home = home(firm.homeCountry());
        Fit presence = presence(inCountry, inRegion);
        Fit finance = finance(firm.homeFinance());
        return new CountryFit(
                sum(home, presence, finance),
                home,
                presence,
                finance,
                project.country(),
                project.partners(),
                firm.homeCountry(),
                inCountry,
                inRegion);
    }

    private Fit home(@Nullable String country) {
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

    private Fit presence(@Nullable Long inCountry, @Nullable Long inRegion) {
        CountryTable.Presence worth = table.presence();
        if (inCountry == null || inRegion == null) {
            return Fit.unknown(worth.most(), Finding.NOT_STATED);
        }
        if (inCountry >= 1) {
            return Fit.known(worth.inCountry(inCountry), Finding.IN_COUNTRY);
        }
        return inRegion >= 1 ? Fit.known(worth.region(), Finding.IN_REGION) : Fit.known(worth.none(), Finding.ABSENT);
    }

    private Fit finance(@Nullable Boolean declared) {
        if (declared == null) {
            return Fit.unknown(table.homeFinance(), Finding.NOT_STATED);
        }
        return declared ? Fit.known(table.homeFinance(), Finding.DECLARED) : Fit.known(0, Finding.DECLARED_NONE);
    }

    private static Fit sum(Fit... parts) {
        int earned = Stream.of(parts).mapToInt(Fit::earned).sum();
        int upTo = Stream.of(parts).mapToInt(Fit::upTo).sum();
        return Stream.of(parts).allMatch(part -> part.state() == Fit.State.UNKNOWN)
                ? Fit.unknown(upTo, Finding.NOT_STATED)
                : Fit.atLeast(earned, upTo, Finding.SUM_OF_PARTS);
    }

    private static @Nullable Long facilities(FirmProfile firm, Predicate<String> where) {
        Map<String, Integer> presence = firm.presence();
        return presence == null
                ? null
                : presence.entrySet().stream()
                        .filter(entry -> where.test(entry.getKey()))
                        .mapToLong(entry -> Objects.requireNonNull(entry.getValue()))
                        .sum();
    }
}
