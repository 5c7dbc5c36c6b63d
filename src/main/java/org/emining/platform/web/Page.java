package org.emining.platform.web;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what the list holds
 */
public record Page<T>(List<T> items, PageInfo page, Links links) {

    /** Where the list goes on. */
    @Schema(description = "Where the list goes on.")
    public record PageInfo(
            @Schema(description = "Give it back as `cursor`; absent on the last page.", maxLength = 500) @Nullable
            String nextCursor,

            @Schema(description = "Whether there is more.") boolean hasMore) {}

    /** The same as addresses. */
    @Schema(description = "Addresses of this and the next page.")
    public record Links(
            @Schema(description = "This page.", maxLength = 9000)
            String self,

            @Schema(description = "The next page; absent on the last.", maxLength = 9000) @Nullable
            String next) {}

    /** The same page with its items seen differently. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return new Page<>(items.stream().<V>map(view).toList(), page, links);
    }
}
