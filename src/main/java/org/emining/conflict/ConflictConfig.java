package org.emining.conflict;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the automatic checks for conflicts of interest. */
@ConfigMapping(prefix = "emining.conflicts")
interface ConflictConfig {

    /** For how many years after leaving a declared post a reviewer does not judge cases of that company or organisation, 0 to 50. A choice of this project, no law. */
    @WithDefault("5")
    @Min(0)
    @Max(50)
    int formerPostYears();

    /** How many ownership statements a line from a company of a case to an owner or a subsidiary may have, 1 to 10. Beyond it nobody is linked. */
    @WithDefault("4")
    @Min(1)
    @Max(10)
    int longestLine();
}
