package org.emining.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The longest body: 1 MiB. One that tells its length is refused before it comes, another is counted as it is read. */
final class BodyLimit {

    static final int LONGEST = 1024 * 1024;

    @ServerRequestFilter
    public void count(ContainerRequestContext request) {
        // Chunked, or HTTP/2: those that tell their length were judged before.
        if (request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null && request.hasEntity()) {
            request.setEntityStream(new Counted(request.getEntityStream()));
        }
    }

    private static final class Counted extends FilterInputStream {
        private int read;

        Counted(InputStream body) {
            super(body);
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
            if (read > LONGEST) {
                throw DomainException.of(ErrorCode.BODY_TOO_LARGE);
            }
            return result;
        }
    }
}
