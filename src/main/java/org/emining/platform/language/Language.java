package org.emining.platform.language;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The languages people read here. Codes and stored text are never translated, only sentences are. */
public enum Language {
    EN("en"),
    ZH_HANS("zh-Hans"),
    JA("ja"),
    UR("ur");

    private static final Map<String, Language> BY_PREFIX = Map.of("en", EN, "zh", ZH_HANS, "ja", JA, "ur", UR);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /** Which way it is written, as HTML says it. */
    public String direction() {
        return this == UR ? "rtl" : "ltr";
    }

    /** The same for the formatting of numbers and the look-up of bundles. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /**
     * The first language of an Accept-Language header that we speak, by quality (RFC 9110 12.5.4, RFC 4647 lookup).
     * Anything else, also a malformed header, is English: a wrong language never refuses an answer.
     */
    public static Language accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > 200) {
            return EN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
                Language language = BY_PREFIX.get(range.getRange().split("-", 2)[0]);
                if (language != null && range.getWeight() > 0) {
                    return language;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
        return EN;
    }
}
