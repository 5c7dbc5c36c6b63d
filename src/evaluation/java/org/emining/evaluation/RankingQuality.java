package org.emining.evaluation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.emining.bulk.publicrecords.KeptApart;
import org.jspecify.annotations.Nullable;

/**
 * Prints how good the ranking is and writes it between the markers of the page. With other deals ({@code -Ddeals=FILE}) or a
 * running service ({@code -Dservice=ADDRESS}, its token in the environment as TOKEN) it prints the results and writes nothing: the page is about the
 * deals that everybody has and the policy a service starts with.
 */
public final class RankingQuality {
    private static final String RESULTS = "results";
    private static final String CHOICE = "choice";

    private RankingQuality() {}

    /** @param arguments the page, docs/ranking-quality.md */
    public static void main(String[] arguments) throws IOException {
        String deals = System.getProperty("deals");
        String service = System.getProperty("service");
        if (deals != null || service != null) {
            System.out.println(elsewhere(deals, service, System.getenv().getOrDefault("TOKEN", "")));
            return;
        }
        Path page = Path.of(arguments[0]);
        var evaluation = Evaluation.run();
        write(page, RESULTS, evaluation.results());
        write(page, CHOICE, evaluation.choice());
    }

    /**
     * The results for other deals, or as a service gives them.
     *
     * @param deals a file with the columns of deals_dev.csv; null for that file
     * @param service its address; null for the engine
     * @param token of an operator or an auditor there
     */
    static String elsewhere(@Nullable String deals, @Nullable String service, String token) {
        List<KeptApart> facilities = deals == null ? KeptApart.read() : KeptApart.read(Path.of(deals));
        String results = Evaluation.of(
                        facilities, service == null ? null : new RunningService(URI.create(service), token))
                .results();
        Set<String> unread = new TreeSet<>();
        facilities.forEach(facility -> unread.addAll(facility.unread()));
        return unread.isEmpty() ? results : results + "\nWords for minerals without a meaning, left out: " + unread;
    }

    /** The part of the page that {@link Evaluation#results} wrote. */
    public static String results(String page) {
        return page.substring(start(page, RESULTS), end(page, RESULTS));
    }

    private static void write(Path page, String part, String tables) throws IOException {
        System.out.println(tables);
        String text = Files.readString(page);
        Files.writeString(page, text.substring(0, start(text, part)) + tables + text.substring(end(text, part)));
    }

    private static int start(String page, String part) {
        String marker = "<!-- generated: " + part + " -->\n";
        return place(page, marker) + marker.length();
    }

    private static int end(String page, String part) {
        return place(page, "<!-- end: " + part + " -->");
    }

    private static int place(String page, String marker) {
        int place = page.indexOf(marker);
        if (place < 0) {
            throw new IllegalStateException("The page has no line " + marker.strip());
        }
        return place;
    }
}
