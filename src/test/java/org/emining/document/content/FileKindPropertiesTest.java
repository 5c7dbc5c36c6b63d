package org.emining.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.emining.testsupport.SampleFiles;

/** Whatever is sent, the answer is a file that is taken or a flaw that is named: never a failure of ours. */
class FileKindPropertiesTest {

    private static final Map<FileKind, byte[]> GOOD = Map.of(
            FileKind.PDF, SampleFiles.pdf(),
            FileKind.PNG, SampleFiles.png(),
            FileKind.JPEG, SampleFiles.jpeg(),
            FileKind.CSV, SampleFiles.csv(),
            FileKind.XLSX, SampleFiles.xlsx(),
            FileKind.GEO_JSON, SampleFiles.geoJson());

    @Provide
    Arbitrary<List<Tuple.Tuple2<Integer, Byte>>> changes() {
        return Arbitraries.integers()
                .between(0, 100_000)
                .flatMap(place -> Arbitraries.bytes().map(value -> Tuple.of(place, value)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 500)
    void a_file_with_other_bytes_in_it_is_taken_or_refused(
            @ForAll FileKind kind, @ForAll("changes") List<Tuple.Tuple2<Integer, Byte>> changes) throws IOException {
        byte[] content = GOOD.get(kind).clone();
        changes.forEach(change -> content[change.get1() % content.length] = change.get2());

        assertThat(judged(kind, content)).isTrue();
    }

    @Property(tries = 200)
    void a_file_cut_anywhere_is_taken_or_refused(@ForAll FileKind kind, @ForAll FileKind of, @ForAll short cut)
            throws IOException {
        byte[] whole = GOOD.get(of);

        assertThat(judged(kind, Arrays.copyOf(whole, Math.floorMod(cut, whole.length))))
                .isTrue();
    }

    private static boolean judged(FileKind kind, byte[] content) throws IOException {
        Path file = Files.write(Files.createTempFile("judged", ""), content);
        try {
            kind.check(file);
            return true;
        } catch (RefusedContent flaw) {
            return flaw.flaw() != null;
        } finally {
            Files.delete(file);
        }
    }
}
