package org.emining.platform.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * A body says what it is, and is JSON in UTF-8, or a file of a type that the endpoint names. The framework would read one
 * without a type, of any type by wildcard, or in another encoding as if it were: the names in it would be stored garbled.
 */
final class MediaTypes {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> JSON = Set.of("application/json", "application/merge-patch+json");

    @ServerRequestFilter
    public void judge(ContainerRequestContext request, ResourceInfo resource) {
        String method = request.getMethod();
        if (!WITH_BODY.contains(method)) {
            return;
        }
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        List<String> files = files(resource);
        if (type == null ? hasBody(request) : !(files.isEmpty() ? isOneOf(JSON, type) : isOneOf(files, type))) {
            throw DomainException.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static boolean hasBody(ContainerRequestContext request) {
        @Nullable String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeaderString("Transfer-Encoding") != null : !length.matches("0+");
    }

    private static List<String> files(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        Consumes consumes = method == null ? null : method.getAnnotation(Consumes.class);
        return consumes == null
                ? List.of()
                : Stream.of(consumes.value())
                        .filter(type -> !JSON.contains(type))
                        .toList();
    }

    private static boolean isOneOf(Collection<String> wanted, String type) {
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
        String essence = parts[0].strip();
        for (int i = 1; i < parts.length && !essence.equals(MediaType.APPLICATION_OCTET_STREAM); i++) {
            String[] parameter = parts[i].strip().split("=", 2);
            if (parameter[0].strip().equals("charset")
                    && !(parameter.length == 2
                            && parameter[1].strip().replace("\"", "").equals("utf-8"))) {
                return false;
            }
        }
        return wanted.contains(essence);
    }
}
