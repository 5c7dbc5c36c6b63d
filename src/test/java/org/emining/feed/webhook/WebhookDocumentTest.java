package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.emining.feed.Kinds;
import org.junit.jupiter.api.Test;

/** docs/webhooks.md names the events there are, and shows vectors that are among the published ones. */
@QuarkusTest
class WebhookDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/webhooks.md");
    private static final Path VECTORS = Path.of("docs/samples/webhooks/vectors.tsv");
    private static final String BEGIN = "<!-- events -->\n";
    private static final String END = "<!-- /events -->";

    @Inject
    Kinds kinds;

    @Test
    void the_events_are_those_of_the_features() throws IOException {
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String list = String.join(
                        "\n",
                        kinds.types().stream().map(type -> "`" + type + "`").toList()) + "\n";
        if (Boolean.getBoolean("webhooks.update")) {
            text = text.substring(0, from) + list + text.substring(to);
            Files.writeString(DOCUMENT, text);
            to = text.indexOf(END);
        }

        assertThat(text.substring(from, to))
                .as(
                        "%s is not up to date. Refresh it: ./mvnw test -Dtest=WebhookDocumentTest -Dwebhooks.update=true",
                        DOCUMENT)
                .isEqualTo(list);
    }

    @Test
    void the_vectors_shown_are_published_ones() throws IOException {
        String vectors = Files.readString(VECTORS);
        List<String> shown = Pattern.compile("v1a?,[A-Za-z0-9+/=]+")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(found -> found.group())
                .toList();

        assertThat(shown).isNotEmpty().allSatisfy(signature -> assertThat(vectors)
                .contains(signature));
    }
}
