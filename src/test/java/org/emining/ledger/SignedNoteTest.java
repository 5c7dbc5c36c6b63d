package org.emining.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.emining.testsupport.ReferenceTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, keys and canonical JSON as others write and read them. */
class SignedNoteTest {

    /** Key pair, text and signature of the example of golang.org/x/mod/sumdb/note. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String PETERS_SEED = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private static final String NOTE = TEXT
            + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    private static SigningKey peter() {
        byte[] typed = Base64.getDecoder().decode(PETERS_SEED);
        String seed = HexFormat.of().formatHex(typed, 1, typed.length);
        byte[] encoded = HexFormat.of().parseHex("302e020100300506032b657004220420" + seed);
        return SigningKey.parse(
                "PeterNeumann",
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(encoded)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    @Test
    void a_note_is_signed_as_others_sign_it() {
        assertThat(peter().verifier()).hasToString(PETER);
        assertThat(peter().sign(TEXT)).hasToString(NOTE);
    }

    @Test
    void a_key_that_is_made_can_be_kept_and_read_again() {
        SigningKey made = SigningKey.chance("example.org/log");

        assertThat(SigningKey.parse("example.org/log", made.pem()).verifier()).isEqualTo(made.verifier());
    }

    @Test
    void a_checkpoint_of_a_public_log_verifies_with_those_who_have_seen_it() {
        SignedNote note = SignedNote.parse(ReferenceTree.CHECKPOINT);
        Checkpoint checkpoint = Checkpoint.parse(note.text());

        assertThat(note).hasToString(ReferenceTree.CHECKPOINT);
        assertThat(checkpoint.text()).isEqualTo(note.text());
        assertThat(note.signedBy(List.of(VerifierKey.parse(ReferenceTree.CHECKPOINT_KEY))))
                .isTrue();
        assertThat(ReferenceTree.WITNESS_KEYS.stream().map(VerifierKey::parse)).allSatisfy(witness -> {
            SignedNote.Line line =
                    note.lines().stream().filter(witness::isNamedBy).findFirst().orElseThrow();
            assertThat(Cosignature.holds(line, witness, note.text())).isTrue();
            assertThat(Cosignature.holds(line, witness, note.text().replace("1432", "1433")))
                    .isFalse();
            assertThat(Cosignature.time(line))
                    .isBetween(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-06-30T00:00:00Z"));
        });
    }

    @Test
    void a_changed_note_is_not_signed() {
        assertThat(SignedNote.parse(NOTE.replace("cryptography", "cryptographY"))
                        .signedBy(List.of(VerifierKey.parse(PETER))))
                .isFalse();
    }

    @Test
    void a_note_that_only_others_have_signed_is_not_signed() {
        assertThat(SignedNote.parse(NOTE)
                        .signedBy(List.of(
                                SigningKey.chance("PeterNeumann").verifier(),
                                SigningKey.chance("x").verifier())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumanN+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
                "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void what_is_no_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text\n", "text\n\n", "text\n\n— name\n", "text\n\n— name AAAA\n", "a\n\nb\n"})
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_value_has_one_text() {
        assertThat(CanonicalJson.of(
                        Map.of("b", List.of(1L, true, "x"), "a", Map.of("€", "\u20ac\"\\\n\u0001/", "B", -5))))
                .isEqualTo("{\"a\":{\"B\":-5,\"€\":\"€\\\"\\\\\\n\\u0001/\"},\"b\":[1,true,\"x\"]}");
    }

    @Test
    void a_disclosure_is_what_its_digest_was_made_of_and_never_twice_the_same() {
        Disclosure one = Disclosure.of("outcome", "APPROVED", false);
        Disclosure other = Disclosure.of("outcome", "APPROVED", false);

        String array = new String(Base64.getUrlDecoder().decode(one.text()), StandardCharsets.UTF_8);
        assertThat(array).matches("\\[\"[A-Za-z0-9_-]{22}\",\"outcome\",\"APPROVED\"]");
        assertThat(one.digest()).hasSize(43).isNotEqualTo(other.digest());
    }

    /** The digest of the first disclosure that RFC 9901 shows, in its section on disclosures for object properties. */
    @Test
    void a_digest_is_made_as_the_standard_makes_it() {
        String shown = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";

        assertThat(new Disclosure("family_name", shown, false).digest())
                .isEqualTo("X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    }
}
