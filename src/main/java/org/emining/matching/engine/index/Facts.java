package org.emining.matching.engine.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.Ticket;
import org.jspecify.annotations.Nullable;

/** The facts firms state beside their capabilities, each distinct one once, as numbers of dictionaries. */
final class Facts {
    private static final int[] NOWHERE = {};

    private final Dictionary<String> countries = new Dictionary<>();
    private final Dictionary<Codes> presences = new Dictionary<>();
    private final Dictionary<Certificate> certificates = new Dictionary<>();
    private final Dictionary<List<Certificate>> certificateLists = new Dictionary<>();
    private final Dictionary<Ticket> tickets = new Dictionary<>();
    private final IntConsumer newPresence;

    /** @param newPresence told each number that from now on stands for another presence than before */
    Facts(IntConsumer newPresence) {
        this.newPresence = newPresence;
    }

    int country(@Nullable String code) {
        return countries.number(code);
    }

    @Nullable
    String country(int number) {
        return countries.value(number);
    }

    /** The number of a country, or {@link Dictionary#NOT_STATED} when no firm has named it. */
    int findCountry(String code) {
        return countries.find(code);
    }

    String statedCountry(int number) {
        return countries.stated(number);
    }

    int countryLimit() {
        return countries.limit();
    }

    /** Country and facilities in turn, in the order of the map. */
    int keepPresence(@Nullable Map<String, Integer> facilities) {
        if (facilities == null) {
            return Dictionary.NOT_STATED;
        }
        int[] codes = new int[2 * facilities.size()];
        int i = 0;
        for (Map.Entry<String, Integer> entry : facilities.entrySet()) {
            codes[i++] = countries.number(entry.getKey());
            codes[i++] = entry.getValue();
        }
        int number = presences.keep(new Codes(codes));
        if (presences.users(number) == 1) {
            newPresence.accept(number);
        }
        return number;
    }

    void dropPresence(int number) {
        presences.drop(number);
    }

    /** The countries where a presence has facilities. */
    int[] countriesOf(int presence) {
        Codes codes = presences.value(presence);
        if (codes == null) {
            return NOWHERE;
        }
        int[] countries = new int[codes.values.length / 2];
        int count = 0;
        for (int i = 0; i < codes.values.length; i += 2) {
            if (codes.values[i + 1] > 0) {
                countries[count++] = codes.values[i];
            }
        }
        return Arrays.copyOf(countries, count);
    }

    int presenceLimit() {
        return presences.limit();
    }

    @Nullable
    Map<String, Integer> presence(int number) {
        Codes codes = presences.value(number);
        if (codes == null) {
            return null;
        }
        Map<String, Integer> facilities = new TreeMap<>();
        for (int i = 0; i < codes.values.length; i += 2) {
            facilities.put(countries.stated(codes.values[i]), codes.values[i + 1]);
        }
        return facilities;
    }

    int keepTicket(@Nullable Ticket ticket) {
        return tickets.keep(ticket);
    }

    void dropTicket(int number) {
        tickets.drop(number);
    }

    @Nullable
    Ticket ticket(int number) {
        return tickets.value(number);
    }

    /** Equal certificates are one object here, in whichever lists they are. */
    int keepCertificates(@Nullable List<Certificate> held) {
        return held == null
                ? Dictionary.NOT_STATED
                : certificateLists.keep(List.copyOf(held.stream()
                        .map(certificates::number)
                        .map(certificates::stated)
                        .toList()));
    }

    void dropCertificates(int number) {
        certificateLists.drop(number);
    }

    @Nullable
    List<Certificate> certificates(int number) {
        return certificateLists.value(number);
    }
}
