package org.emining.catalogue.identifier;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The identifier schemes of the code list {@code identifier-schemes}, each with its rule. */
public enum IdentifierScheme {
    /** Unified Social Credit Code of China. */
    CN_USCI("CN-USCI", UnifiedSocialCreditCode::check),
    /** Corporate Number of Japan. */
    JP_JCN("JP-JCN", CorporateNumber::check),
    /** National Tax Number of Pakistan; no public rule for its last digit is known, so any is taken. */
    PK_NTN("PK-NTN", new Layout(Layout.digits(7), Layout.exactly("-"), Layout.digits(1))::check),
    /** Registration number (CUIN) of Pakistan's company register; it has no known check digit. */
    PK_SEC("PK-SEC", new Layout(Layout.digits(7))::check),
    /** Legal Entity Identifier, of any country. */
    XI_LEI("XI-LEI", LegalEntityIdentifier::check);

    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\u2212]");
    private static final String CUIN_PREFIX = "CUIN-";

    private final String code;
    private final Function<String, List<IdentifierFinding>> rule;

    IdentifierScheme(String code, Function<String, List<IdentifierFinding>> rule) {
        this.code = code;
        this.rule = rule;
    }

    /** The scheme with this code of the list, such as {@code XI-LEI}. */
    public static Optional<IdentifierScheme> of(String code) {
        return Arrays.stream(values())
                .filter(scheme -> scheme.code.equals(code))
                .findFirst();
    }

    public String code() {
        return code;
    }

    /**
     * One form for all ways to type the same identifier: compatibility forms (fullwidth letters and digits) and the
     * digits of other scripts become ASCII, spaces and invisible characters go, every dash becomes a hyphen, letters
     * become capitals, and a printed {@code CUIN-} before a Pakistani registration number is dropped. Leading zeros
     * stay. An accepted identifier is its own normal form.
     */
    public String normalise(String typed) {
        String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String hyphened = DASH.matcher(SPACE.matcher(compatible).replaceAll("")).replaceAll("-");
        String plain = asciiDigits(hyphened).toUpperCase(Locale.ROOT);
        boolean prefixed = this == PK_SEC && plain.startsWith(CUIN_PREFIX);
        return prefixed ? plain.substring(CUIN_PREFIX.length()) : plain;
    }

    /** Normalises and judges the form. */
    public IdentifierCheck check(String typed) {
        String value = normalise(typed);
        return new IdentifierCheck(value, rule.apply(value));
    }

    private static String asciiDigits(String text) {
        var result = new StringBuilder();
        text.codePoints()
                .map(point -> Character.isDigit(point) ? '0' + Character.digit(point, 10) : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }
}
