package org.emining.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/portals.md says what to do at each error there is, and at no other. */
class PortalPageTest {

    @Test
    void each_error_stands_in_the_page_once() throws IOException {
        String page = Files.readString(Path.of("docs/portals.md"));
        String table =
                page.substring(page.indexOf("| code | what to do |"), page.indexOf("A code that is not in this list"));
        List<String> said = table.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`([a-z-]+)`").matcher(cell).results())
                .map((MatchResult found) -> found.group(1))
                .toList();

        assertThat(said)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ErrorCode.values()).map(ErrorCode::code).toList());
    }
}
