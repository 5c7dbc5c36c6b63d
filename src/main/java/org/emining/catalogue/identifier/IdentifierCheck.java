package org.emining.catalogue.identifier;

import java.util.List;

/**
 * What came of checking an identifier.
 *
 * @param value the normalised form, the one to store and compare
 * @param findings empty when nothing is to be said
 */
public record IdentifierCheck(String value, List<IdentifierFinding> findings) {

    public IdentifierCheck {
        findings = List.copyOf(findings);
    }

    /** Whether the form is accepted; there may still be warnings. */
    public boolean isOk() {
        return findings.stream().noneMatch(finding -> finding.severity() == IdentifierFinding.Severity.ERROR);
    }
}
