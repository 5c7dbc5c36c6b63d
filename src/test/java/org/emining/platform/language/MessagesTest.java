package org.emining.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emining.platform.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The four bundles say the same things. */
class MessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    // A constraint of the standard that is imported, or one of ours that is declared.
    private static final Pattern CONSTRAINT = Pattern.compile(
            "import jakarta\\.validation\\.constraints\\.(\\w+);|@Constraint\\([^@]*?public @interface (\\w+)");
    // Where the code names a fault: Fault.at("/pointer", "code"…), inParameter, Faults.check(holds, pointer, "code"…),
    // a validator's "fault:code|…", and what a Consistent request tells: findings.at("field", "code"…).
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile(
                    "Fault\\s*\\.(?:at|inParameter)\\(\\s*[^;\"]*(?:\"[^\"]*\"[^;\",]*)?,\\s*\"([a-z][a-z0-9-]*)\""),
            Pattern.compile("\\.check\\([^;]*?,\\s*\"/[^\"]*\"[^,;\"]*,\\s*\"([a-z][a-z0-9-]*)\""),
            Pattern.compile("\"fault:([a-z][a-z0-9-]*)"),
            Pattern.compile("findings\\.at\\(\\s*(?:\"\\w+\"|\\w+, i, \\w+),\\s*\"([a-z][a-z0-9-]*)\""));

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_language_has_the_same_sentences_with_the_same_places(Language language) throws IOException {
        Properties english = bundle(Language.EN);
        Properties other = bundle(language);

        assertThat(new TreeSet<>(other.stringPropertyNames())).isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_sentence_is_one_and_can_be_formatted(Language language) throws IOException {
        Properties bundle = bundle(language);

        assertThat(bundle.stringPropertyNames()).allSatisfy(key -> {
            String text = bundle.getProperty(key);
            assertThat(text).as(key).isNotBlank();
            assertThat(text.replace("''", ""))
                    .as("a lone apostrophe in %s", key)
                    .doesNotContain("'");
            assertThat(new MessageFormat(text, language.locale()).format(new Object[] {"A", "B", "C", "D"}))
                    .as(key)
                    .isNotBlank();
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_language_is_written_in_its_own_script(Language language) throws IOException {
        Properties bundle = bundle(language);
        Pattern script =
                switch (language) {
                    case EN -> Pattern.compile("[a-z]");
                    case ZH_HANS -> Pattern.compile("\\p{IsHan}");
                    case JA -> Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
                    case UR -> Pattern.compile("\\p{IsArabic}");
                };

        assertThat(bundle.stringPropertyNames())
                .allSatisfy(key -> assertThat(bundle.getProperty(key)).as(key).containsPattern(script));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_sentence_stands_twice_in_a_bundle(Language language) throws IOException {
        Set<String> seen = new HashSet<>();
        List<String> twice = lines(language).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .filter(key -> !seen.add(key))
                .toList();

        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void each_error_has_a_title_and_a_detail_with_its_cure(ErrorCode code) {
        assertThat(Messages.has("problem." + code.code() + ".title")).isTrue();
        assertThat(Messages.has("problem." + code.code() + ".detail")).isTrue();
    }

    @Test
    void each_error_with_a_page_text_exists() throws IOException {
        List<String> codes = Stream.of(ErrorCode.values()).map(ErrorCode::code).toList();

        assertThat(bundle(Language.EN).stringPropertyNames().stream()
                        .filter(key -> key.startsWith("problem."))
                        .map(key -> key.split("\\.")[1]))
                .isSubsetOf(codes);
    }

    @Test
    void each_fault_that_the_code_names_has_a_sentence() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file).replaceAll("(?m)^\\s*(//|\\*).*$", "");
            for (Pattern pattern : NAMED) {
                for (Matcher found = pattern.matcher(text); found.find(); ) {
                    named.add(found.group(1));
                }
            }
        }

        assertThat(named).contains("unknown-parameter", "entity-tag", "mandate", "check-digit", "repeated");
        assertThat(named).allSatisfy(code -> assertThat(Messages.has("fault." + code))
                .as("the bundles lack fault.%s", code)
                .isTrue());
    }

    @Test
    void each_constraint_in_use_has_a_sentence() throws IOException {
        Set<String> constraints = new TreeSet<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            for (Matcher found = CONSTRAINT.matcher(text); found.find(); ) {
                constraints.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        }

        assertThat(constraints).contains("NotNull", "CleanText");
        assertThat(constraints)
                .map(name -> name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT))
                .allSatisfy(code -> assertThat(Messages.has("fault." + code))
                        .as("the bundles lack fault.%s", code)
                        .isTrue());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> lines(Language language) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources", name(language)));
    }

    private static Properties bundle(Language language) throws IOException {
        Properties bundle = new Properties();
        try (InputStream file = MessagesTest.class.getResourceAsStream("/" + name(language))) {
            bundle.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return bundle;
    }

    private static String name(Language language) {
        String suffix = language == Language.EN ? "" : "_" + language.tag().replace('-', '_');
        return "messages/messages" + suffix + ".properties";
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        for (Matcher place = PLACE.matcher(text); place.find(); ) {
            places.add(place.group(1));
        }
        return places.stream().sorted().distinct().toList();
    }
}
