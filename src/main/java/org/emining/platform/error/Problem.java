package org.emining.platform.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of every refusal (RFC 9457); {@code title} and {@code detail} are in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a request was refused (RFC 9457). A refused request changed nothing.")
public record Problem(
        @Schema(description = "Page that describes cause and cure.", format = "uri", maxLength = 2000)
        String type,

        @Schema(description = "Short name of the error in the language asked for.", maxLength = 200)
        String title,

        @Schema(description = "HTTP status.", format = "int32", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What happened and what to do next.", maxLength = 2000)
        String detail,

        @Schema(description = "Path of the request.", maxLength = 8192)
        String instance,

        @Schema(description = "Stable, language-free code.", maxLength = 60)
        String code,

        @Schema(description = "Quote this when asking for help.", maxLength = 64)
        String requestId,

        @Schema(description = "Every fault found, at most 100.", maxItems = 100) @Nullable
        List<Item> errors) {

    /** One fault of a request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemItem", description = "One fault of a request.")
    public record Item(
            @Schema(description = "RFC 6901 pointer into the body.", maxLength = 1000) @Nullable
            String pointer,

            @Schema(description = "Name of the query parameter or header.", maxLength = 100) @Nullable
            String parameter,

            @Schema(description = "Stable name of the broken rule.", maxLength = 60)
            String code,

            @Schema(description = "What was expected.", maxLength = 4000)
            String detail) {}
}
