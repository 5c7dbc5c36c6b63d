package org.emining.matching.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RESPONSIBILITY: the certificates a project asks for, one by one.
 *
 * @param fit floor(1,000 x valid / asked); 1,000 when none is asked for
 * @param asked each scheme the project asks for, in the order of the codes
 */
public record ResponsibilityFit(Fit fit, List<Asked> asked) {
    /**
     * One scheme the project asks for.
     *
     * @param scheme code of the certificate list
     * @param finding VALID, EXPIRED, MISSING, or NOT_STATED (no certificates stated, or this one without its last day)
     * @param expiresOn last day of the certificate that counts here, if one is held and its last day is stated
     */
    public record Asked(
            String scheme, Finding finding, @Nullable LocalDate expiresOn) {}
}
