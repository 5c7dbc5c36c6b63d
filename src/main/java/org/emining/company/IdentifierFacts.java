package org.emining.company;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.emining.catalogue.identifier.IdentifierFinding;
import org.emining.catalogue.identifier.IdentifierScheme;
import org.emining.platform.web.CleanText;
import org.emining.platform.web.Consistent;

/** An identifier as somebody typed it. */
@Consistent
@Schema(name = "IdentifierFacts", description = "An identifier of a register, e.g. a Unified Social Credit Code.")
record IdentifierFacts(
        @Schema(description = "Code of the list `identifier-schemes`.", examples = "CN-USCI")
        @NotNull
        @Size(max = 20)
        @KnownCode(CodeLists.IDENTIFIER_SCHEMES)
        String scheme,

        @Schema(
                description = "Fullwidth characters, spaces and small letters are brought to the normal form.",
                examples = "91350100M000100Y43")
        @NotNull
        @CleanText
        @Size(max = 60)
        String value)
        implements Consistent.Rules {

    @Override
    public void check(Consistent.Findings findings) {
        if (scheme == null || value == null) {
            return;
        }
        IdentifierScheme.of(scheme).stream()
                .flatMap(rules -> rules.check(value).findings().stream())
                .filter(finding -> finding.severity() == IdentifierFinding.Severity.ERROR)
                .forEach(finding -> tell(findings, finding));
    }

    private static void tell(Consistent.Findings findings, IdentifierFinding finding) {
        switch (finding.code()) {
            case LENGTH -> findings.at("value", "identifier-length", finding.expected());
            case CHARACTER, RANGE ->
                findings.at("value", "identifier-character", finding.position(), finding.expected());
            // The right digit is not told: it would turn a mistyped identifier into somebody else's.
            case CHECK_DIGIT, INNER_CHECK_DIGIT -> findings.at("value", "check-digit");
        }
    }

    /** The form to store and compare. */
    String normal() {
        Optional<IdentifierScheme> rules = IdentifierScheme.of(scheme);
        return rules.isEmpty() ? value : rules.get().normalise(value);
    }
}
