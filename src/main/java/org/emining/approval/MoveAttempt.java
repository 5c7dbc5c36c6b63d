package org.emining.approval;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.emining.platform.web.Once;
import org.jspecify.annotations.Nullable;

/** What every move is told: which case, which version was looked at, under which key. */
@SuppressWarnings("NullAway.Init")
public class MoveAttempt {

    @PathParam("id")
    UUID id;

    @HeaderParam(Once.HEADER)
    @Nullable
    String key;

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @Context
    UriInfo uri;
}
