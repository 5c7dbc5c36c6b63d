package org.emining.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command, and what it says to people. The receipt is the one the API's description shows. */
class VerifyReceiptTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/openapi-examples");

    @TempDir
    Path folder;

    private record Run(int code, String out, String err) {}

    private static Run run(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = VerifyReceipt.run(
                Arrays.asList(arguments),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String shown(String operation) throws Exception {
        return new ObjectMapper()
                .readTree(EXAMPLES.resolve(operation + ".json").toFile())
                .path("response")
                .toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"readReceipt", "readMatch"})
    void the_receipts_the_description_shows_hold(String operation) throws Exception {
        Run run = run(shown(operation), "-");

        assertThat(run.out()).startsWith("HOLDS: score ");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_receipt_is_read_from_a_file() throws Exception {
        Path file = Files.writeString(folder.resolve("receipt.json"), shown("readReceipt"));

        assertThat(run("", file.toString()).code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"rank\":', '\"rank\":9999', /rank",
        "'\"sum\":', '\"sum\":1', /receipt/needs/0/sum",
        "'\"capacityFallPerFactorTen\":1', '\"capacityFallPerFactorTen\":2', /policy/sha256",
        "'\"EXACT\"', '\"NEAR\"', /receipt/needs/0/mineral/finding",
    })
    void what_does_not_hold_is_named(String was, String is, String pointer) throws Exception {
        int first = shown("readReceipt").indexOf(was);
        String changed = shown("readReceipt").substring(0, first)
                + is
                + shown("readReceipt").substring(first + was.length());

        Run run = run(changed, "-");

        assertThat(run.out()).startsWith("DOES NOT HOLD: " + pointer + " is ");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void a_case_that_says_another_score_than_its_receipt_does_not_hold() throws Exception {
        String shown = shown("readMatch");
        String changed = shown.replaceFirst("\"score\":([0-9]+)", "\"score\":1");

        assertThat(run(changed, "-").out()).startsWith("DOES NOT HOLD: /score is 1, but ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{",
                "[]",
                "{}",
                "null",
                "{\"receipt\":{}}",
                "{\"receipt\":1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":[null]}",
                "{\"a\":01}",
                "{\"a\":1e999999999}",
                "{\"a\":\"\\u12\"}",
                "{} {}",
            })
    void what_is_no_receipt_is_unreadable(String input) {
        Run run = run(input, "-");

        assertThat(run.err()).startsWith("UNREADABLE: ");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void what_lacks_a_part_is_unreadable_with_the_place() throws Exception {
        Run run = run(shown("readReceipt").replaceFirst("\"scoreUpTo\":[0-9]+,", ""), "-");

        assertThat(run.err()).isEqualTo("UNREADABLE: /receipt/scoreUpTo is missing" + System.lineSeparator());
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void a_deep_document_is_refused_and_not_followed() {
        assertThat(run("[".repeat(1_000_000), "-").code()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_not_there_is_unreadable() {
        assertThat(run("", folder.resolve("none").toString()).code()).isEqualTo(2);
        assertThat(run("", folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void without_a_file_the_usage_is_told() {
        for (List<String> arguments : List.of(List.<String>of(), List.of("a", "b"))) {
            Run run = run("", arguments.toArray(String[]::new));

            assertThat(run.err()).startsWith("usage: verify-receipt FILE");
            assertThat(run.code()).isEqualTo(2);
        }
    }
}
