package org.emining.approval;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a case whose approval stands.
 *
 * @param organisationId of the filing side
 * @param conditions what the approval is bound to; empty for one without conditions
 */
public record ApprovedCase(
        UUID id,
        UUID expressionId,
        UUID projectId,
        UUID companyId,
        UUID organisationId,
        UUID publisherId,
        String projectName,
        String companyName,
        String province,
        @Nullable String fileNumber,
        List<ApprovalCondition> conditions) {}
