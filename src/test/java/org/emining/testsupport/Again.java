package org.emining.testsupport;

import static io.restassured.RestAssured.given;

import io.restassured.authentication.PreemptiveOAuth2HeaderScheme;
import io.restassured.filter.Filter;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.Optional;
import java.util.Set;
import org.emining.platform.web.Once;

/** A request that can be sent again, as it was or with something else in it. */
final class Again {

    private static final String TYPE = "Content-Type";
    private final FilterableRequestSpecification original;
    private final Filter watched;

    private Again(FilterableRequestSpecification original, Filter watched) {
        this.original = original;
        this.watched = watched;
    }

    /** Empty for what can be read only once. @param watched sees what is sent again too */
    static Optional<Again> of(FilterableRequestSpecification original, Filter watched) {
        Object body = original.getBody();
        boolean keeps = body == null || body instanceof String || body instanceof byte[];
        return keeps ? Optional.of(new Again(original, watched)) : Optional.empty();
    }

    Response asItWas() {
        return send(copy(Set.of()));
    }

    /** Under the same key. */
    Response with(String body) {
        return copy(Set.of()).body(body).request(original.getMethod(), original.getURI());
    }

    /** Under a key of its own, where it had one. */
    Response without(String header) {
        return send(fresh(header));
    }

    /** Under a key of its own, where it had one. */
    Response with(String header, String value) {
        return send(fresh(header).header(header, value));
    }

    private RequestSpecification fresh(String changed) {
        RequestSpecification copy = copy(Set.of(changed.toLowerCase(), Once.HEADER.toLowerCase()));
        return original.getHeaders().hasHeaderWithName(Once.HEADER) ? copy.header(Once.HEADER, Api.newKey()) : copy;
    }

    private Response send(RequestSpecification copy) {
        Object body = original.getBody();
        if (body instanceof String text) {
            copy.body(text);
        } else if (body instanceof byte[] bytes) {
            copy.body(bytes);
        }
        return copy.request(original.getMethod(), original.getURI());
    }

    private RequestSpecification copy(Set<String> but) {
        RequestSpecification copy =
                given().config(original.getConfig()).noFilters().filter(watched).urlEncodingEnabled(false);
        for (Header header : original.getHeaders()) {
            if (!header.hasSameNameAs(new Header(TYPE, ""))
                    && !but.contains(header.getName().toLowerCase())) {
                copy.header(header);
            }
        }
        if (original.getContentType() != null) {
            copy.contentType(original.getContentType());
        }
        return original.getAuthenticationScheme() instanceof PreemptiveOAuth2HeaderScheme token
                ? copy.auth().oauth2(token.getAccessToken())
                : copy;
    }
}
