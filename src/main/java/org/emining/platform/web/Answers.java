package org.emining.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;

/** The answers to reads: 200 with ETag, or 304 when the caller has that already. */
public final class Answers {

    private static final String REVALIDATE = "private, no-cache";
    private static final String KEPT_NOWHERE = "no-store";

    private Answers() {}

    /** @param view see {@link EntityTags#of} */
    public static Response read(HttpHeaders headers, long version, String view, Object body) {
        return read(headers, EntityTags.of(version, view), REVALIDATE, body);
    }

    public static Response read(HttpHeaders headers, String tag, String cacheControl, Object body) {
        boolean known = EntityTags.matches(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag);
        Response.ResponseBuilder answer = known ? Response.notModified() : Response.ok(body);
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build();
    }

    /** What tells of persons: no cache may keep it, not even the caller's own. */
    public static Response personal(Object body) {
        return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, KEPT_NOWHERE).build();
    }

    /** A page of a list of persons, or of what they did. */
    public static Response personal(Page<?> page) {
        return page(page, KEPT_NOWHERE);
    }

    /** A page of a list, with the Link header of RFC 8288. */
    public static Response page(Page<?> page) {
        return page(page, REVALIDATE);
    }

    private static Response page(Page<?> page, String cacheControl) {
        Response.ResponseBuilder answer = Response.ok(page).header(HttpHeaders.CACHE_CONTROL, cacheControl);
        if (page.links().next() != null) {
            answer.header(HttpHeaders.LINK, "<" + page.links().next() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /**
     * In which of its forms an answer is wanted.
     *
     * @throws DomainException {@code not-acceptable} for none of them
     */
    public static MediaType form(Request request, List<Variant> forms) {
        Variant chosen = request.selectVariant(forms);
        if (chosen == null) {
            throw DomainException.of(ErrorCode.NOT_ACCEPTABLE);
        }
        return chosen.getMediaType();
    }

    /** The answer to a PUT that made what was not there. */
    public static Response created(String location, long version, String view, Object body) {
        return Response.fromResponse(changed(version, view, body))
                .status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    /** The answer to a change that is not idempotent by key (PUT, PATCH): the thing as it is now. */
    public static Response changed(long version, String view, Object body) {
        return Response.ok(body)
                .header(HttpHeaders.ETAG, EntityTags.of(version, view))
                .header(HttpHeaders.CACHE_CONTROL, REVALIDATE)
                .build();
    }
}
