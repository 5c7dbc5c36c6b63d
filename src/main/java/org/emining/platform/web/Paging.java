package org.emining.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The two parameters of every list, and the making of its pages by key set: a page begins after the last row of the one
 * before, so rows written meanwhile neither repeat nor hide others.
 */
public class Paging {

    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final Pattern LIMIT = Pattern.compile("[0-9]{1,4}");

    // Read as text, so that a wrong number is our problem answer and not the framework's 404.
    @QueryParam("limit")
    @Parameter(
            description = "How many items at most; left out, 50, of a ranking 20.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "200"))
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "`nextCursor` of the page before.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 500))
    @Nullable
    String cursor;

    @Context
    @SuppressWarnings("NullAway.Init")
    UriInfo uri;

    /** How many items are wanted, 1 to 200. */
    public int limit() {
        return limit(USUAL);
    }

    /** How many items are wanted, 1 to 200, for a list that has its own usual number. */
    public int limit(int usual) {
        if (limit == null) {
            return usual;
        }
        int wanted = LIMIT.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > MOST) {
            throw DomainException.of(
                    ErrorCode.INVALID_PARAMETER, List.of(Fault.inParameter("limit", "range", 1, MOST)));
        }
        return wanted;
    }

    /** The key after which this page begins, or null for the first page. */
    public @Nullable List<String> after(Cursors cursors, String caller) {
        return cursor == null ? null : cursors.open(list(caller), cursor);
    }

    /**
     * @param rows one more than {@link #limit()} where there is more
     * @param key the values the list is ordered by, unique
     */
    public <T> Page<T> page(Cursors cursors, String caller, List<T> rows, Function<T, List<String>> key) {
        return page(cursors, caller, rows, limit(), key);
    }

    /** The same for a list that has its own usual number. */
    public <T> Page<T> page(Cursors cursors, String caller, List<T> rows, int size, Function<T, List<String>> key) {
        boolean more = rows.size() > size;
        List<T> items = more ? rows.subList(0, size) : rows;
        String next = more ? cursors.seal(list(caller), key.apply(items.getLast())) : null;
        // ETags and bodies must not depend on the host an answer was asked under, and there may have been none.
        URI address = uri.getRequestUri();
        String query = address.getRawQuery();
        String self = query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
        return new Page<>(
                List.copyOf(items),
                new Page.PageInfo(next, more),
                new Page.Links(self, next == null ? null : address.getRawPath() + "?" + queryFrom(query, next)));
    }

    // A cursor is base64url and needs no escape; what else was asked for stays as it was written. Both signs part
    // parameters, as they do where requests are read, and a name may be written in escapes.
    private static String queryFrom(@Nullable String query, String next) {
        Stream<String> others = query == null ? Stream.of() : Stream.of(query.split("[&;]"));
        return Stream.concat(others.filter(each -> !each.isEmpty() && !isCursor(each)), Stream.of("cursor=" + next))
                .collect(Collectors.joining("&"));
    }

    private static boolean isCursor(String parameter) {
        return URLDecoder.decode(parameter.split("=", 2)[0], StandardCharsets.UTF_8)
                .equals("cursor");
    }

    private String list(String caller) {
        TreeMap<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.remove("cursor");
        filters.remove("limit");
        return caller + "|" + uri.getPath() + "|" + filters;
    }
}
