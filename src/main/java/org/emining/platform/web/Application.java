package org.emining.platform.web;

import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Through which application of the provider somebody asks. */
public final class Application {

    private Application() {}

    /** Its id there; empty where no token says one. */
    public static String of(@Nullable Principal caller) {
        if (!(caller instanceof JsonWebToken token)) {
            return "";
        }
        return token.claim("azp").or(() -> token.claim("client_id")).orElse("").toString();
    }
}
