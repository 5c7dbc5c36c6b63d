package org.emining.approval;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.language.Language;
import org.emining.platform.language.Messages;

/**
 * What must be read with every approval, in every language at once, so that an answer is the same whoever reads it.
 *
 * @param texts the sentence by language tag
 */
@Schema(name = "Notice", description = "What must be read with every approval.")
public record Notice(
        @Schema(maxLength = 40, examples = "FACILITATION_ONLY")
        String code,

        @Schema(description = "By language tag: en, zh-Hans, ja, ur.")
        Map<String, String> texts) {

    /** An approval brings people together: it is no mineral title and gives no priority in the provincial queue. */
    public static final Notice FACILITATION_ONLY = of("FACILITATION_ONLY", "notice.facilitation-only");

    private static Notice of(String code, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        Arrays.stream(Language.values())
                .forEach(language -> texts.put(language.tag(), Messages.text(language, key, List.of())));
        return new Notice(code, texts);
    }
}
