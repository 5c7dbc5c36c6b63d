package org.emining.matching;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The floor of the HTTP benchmark: the same bytes for everybody. */
@Path("/benchmark/constant")
public class ConstantBytes {

    static volatile byte[] body = {};

    @GET
    @PermitAll
    @Produces("application/json")
    public byte[] get() {
        return body;
    }
}
