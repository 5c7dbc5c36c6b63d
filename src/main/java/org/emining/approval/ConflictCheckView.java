package org.emining.approval;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.conflict.rule.ConflictRule;
import org.emining.conflict.rule.Finding;
import org.emining.conflict.rule.Ground;
import org.emining.conflict.rule.Office;
import org.jspecify.annotations.Nullable;

/** What the rules say of one person and one case. */
@Schema(
        name = "ConflictCheck",
        description = "What every rule on conflicts of interest says of a person and a case at this moment.")
public record ConflictCheckView(
        UUID matchId,
        Office office,

        @Schema(description = "Whether any rule bars the person.")
        boolean barred,

        @Schema(description = "Every rule, in the order of the list.", maxItems = 50)
        List<RuleView> rules,

        @Schema(description = "What the person has to do before it can turn a key, in this order.", maxItems = 5)
        List<FirstStep> firstSteps) {

    /** One rule. */
    @Schema(name = "ConflictRuleCheck", description = "What one rule says.")
    public record RuleView(
            @Schema(description = "Code of the list `conflict-rules`.")
            ConflictRule rule,

            @Schema(description = "What the rule is, by language tag: en, zh-Hans, ja, ur.")
            Map<String, String> texts,

            boolean bars,

            @Schema(
                    description = "What it rests on; empty where that is the person alone, and while the person may not"
                            + " know whose case it is.",
                    maxItems = 1000)
            List<GroundView> grounds) {}

    /** What a finding rests on. */
    @Schema(name = "ConflictGround", description = "What a finding rests on.")
    public record GroundView(
            @Schema(description = "The company of the case.") @Nullable
            UUID companyId,

            @Schema(description = "The company at the other end of a line of ownership.") @Nullable
            UUID linkedCompanyId,

            @Schema(description = "The organisation the person is tied to.") @Nullable
            UUID organisationId,

            @Schema(description = "The statements of ownership between the two.", maxItems = 10)
            List<UUID> ownershipStatements) {

        static GroundView of(Ground ground) {
            return new GroundView(
                    ground.companyId(),
                    ground.party() == null ? null : ground.party().companyId(),
                    ground.party() == null ? null : ground.party().organisationId(),
                    ground.statements());
        }
    }

    static ConflictCheckView of(
            Match match,
            Office office,
            List<Finding> findings,
            List<FirstStep> firstSteps,
            boolean grounds,
            CodeLists lists) {
        return new ConflictCheckView(
                match.id,
                office,
                !findings.isEmpty(),
                Stream.of(ConflictRule.values())
                        .map(rule -> rule(rule, findings, grounds, lists))
                        .toList(),
                firstSteps);
    }

    private static RuleView rule(ConflictRule rule, List<Finding> findings, boolean grounds, CodeLists lists) {
        Optional<Finding> found =
                findings.stream().filter(finding -> finding.rule() == rule).findFirst();
        return new RuleView(
                rule,
                lists.find(CodeLists.CONFLICT_RULES, rule.name())
                        .map(CodeItem::labels)
                        .orElseThrow(),
                found.isPresent(),
                grounds
                        ? found.map(Finding::grounds).orElse(List.of()).stream()
                                .map(GroundView::of)
                                .filter(ground -> ground.companyId() != null || ground.organisationId() != null)
                                .toList()
                        : List.of());
    }
}
