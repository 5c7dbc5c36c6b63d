package org.emining.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The longest body: 1 MiB, or 20 MiB for the content of a document and for a file to import, which are no JSON and are
 * never whole in memory. One that tells its length is refused before it comes, another is counted as it is read.
 */
final class BodyLimit {

    private static final int LONGEST = 1024 * 1024;
    private static final int LONGEST_FILE = 20 * 1024 * 1024;
    // Known here by its address: what is too long must be refused before anybody looks for an endpoint.
    private static final String IMPORTS = "/api/v1/imports";
    private static final Pattern FILE = Pattern.compile("/api/v1/documents/[^/]{36}/content");

    static int longest(String method, String path) {
        boolean file = method.equals("PUT") && FILE.matcher(path).matches();
        return file || (method.equals("POST") && path.equals(IMPORTS)) ? LONGEST_FILE : LONGEST;
    }

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        // Chunked, or HTTP/2: those that tell their length were judged before.
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
            int longest = longest(
                    request.getMethod(), request.getUriInfo().getRequestUri().getPath());
            request.setEntityStream(new Counted(request.getEntityStream(), longest));
        }
    }

    private static final class Counted extends FilterInputStream {
        private final int longest;
        private int read;

        Counted(InputStream body, int longest) {
            super(body);
            this.longest = longest;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            return counted(got, got);
        }

        private int counted(int result, int bytes) {
            read += Math.max(result < 0 ? 0 : bytes, 0);
            if (read > longest) {
                throw DomainException.of(ErrorCode.BODY_TOO_LARGE);
            }
            return result;
        }
    }
}
