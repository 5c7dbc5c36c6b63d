package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signatures are those of the published vectors, and of the standards behind them. */
class SigningKeyTest {

    private static final Path VECTORS = Path.of("docs/samples/webhooks/vectors.tsv");

    // RFC 8032 7.1, tests 1 and 2.
    private static final SigningKey FIRST = edwards("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final SigningKey SECOND =
            edwards("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    private static final SigningKey SECRET = hmac(0);
    private static final SigningKey OTHER_SECRET = hmac(32);

    private static SigningKey edwards(String seed) {
        return new SigningKey(Scheme.ED25519, HexFormat.of().parseHex(seed));
    }

    private static SigningKey hmac(int from) {
        byte[] bytes = new byte[32];
        IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) (from + i));
        return new SigningKey(Scheme.HMAC_SHA256, bytes);
    }

    private static Stream<String[]> accepted() throws IOException {
        return Files.readAllLines(VECTORS).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(vector -> vector[1].equals("accepted"));
    }

    @Test
    void the_public_key_is_that_of_the_rfc() {
        byte[] shown = Base64.getDecoder().decode(FIRST.shown().substring("whpk_".length()));

        assertThat(HexFormat.of().formatHex(shown))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void each_accepted_vector_has_the_signature_of_its_key() throws IOException {
        List<SigningKey> keys = List.of(FIRST, SECOND, SECRET, OTHER_SECRET);

        assertThat(accepted()).hasSizeGreaterThan(5).allSatisfy(vector -> {
            SigningKey key = keys.stream()
                    .filter(one -> one.shown().equals(vector[2]))
                    .findFirst()
                    .orElseThrow();
            assertThat(vector[6].split(" ")).contains(key.sign(vector[4], Long.parseLong(vector[5]), vector[7]));
        });
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void each_new_key_is_another(Scheme scheme) {
        assertThat(Stream.generate(() -> new SigningKey(scheme, SigningKey.newSecret()).shown())
                        .limit(50))
                .doesNotHaveDuplicates();
    }
}
