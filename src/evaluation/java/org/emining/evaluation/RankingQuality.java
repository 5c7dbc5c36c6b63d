package org.emining.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints how good the ranking is and writes it between the markers of the page. */
public final class RankingQuality {
    private static final String RESULTS = "results";
    private static final String CHOICE = "choice";

    private RankingQuality() {}

    /** @param arguments the page, docs/ranking-quality.md */
    public static void main(String[] arguments) throws IOException {
        Path page = Path.of(arguments[0]);
        var evaluation = Evaluation.run();
        write(page, RESULTS, evaluation.results());
        write(page, CHOICE, evaluation.choice());
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
