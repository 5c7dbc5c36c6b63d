package org.emining.matching;

import java.util.UUID;
import org.emining.matching.engine.ProjectProfile;
import org.jspecify.annotations.Nullable;

/** A project as a ranking shows it, and what the formula reads of it. */
record RankedProject(
        UUID id, String name, @Nullable String province, boolean blindReview, long version, ProjectProfile profile) {}
