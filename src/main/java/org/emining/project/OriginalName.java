package org.emining.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.platform.web.CleanText;
import org.jspecify.annotations.Nullable;

/** A name in its own script. */
@Schema(name = "OriginalName", description = "The name in its own script.")
record OriginalName(
        @Schema(description = "BCP 47.", examples = "ur")
        @NotNull
        @Size(max = 35)
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String lang,

        @Schema(examples = "ریکو ڈک") @NotNull @CleanText @Size(max = 200)
        String value) {

    static @Nullable OriginalName of(@Nullable String lang, @Nullable String value) {
        return lang == null || value == null ? null : new OriginalName(lang, value);
    }
}
