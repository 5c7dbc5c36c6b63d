package org.emining.company;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.identifier.IdentifierFinding;
import org.emining.catalogue.identifier.IdentifierScheme;
import org.jspecify.annotations.Nullable;

/** An identifier in its normal form, with what should make a reader look twice. */
@Schema(name = "CompanyIdentifier", description = "An identifier of a register, and who has looked at it.")
public record IdentifierView(
        @Schema(maxLength = 20, examples = "CN-USCI") String scheme,

        @Schema(maxLength = 60, examples = "91350100M000100Y43")
        String value,

        @Schema(
                description =
                        "FORMAT_OK: well formed, with the right check digit where the scheme has one (`check_digit`"
                                + " in the list `identifier-schemes`); nobody has looked. CHAMBER_ENDORSED: a portal vouches for it."
                                + " REGISTER_CONFIRMED: the operator found it in the register. Open list.",
                maxLength = 20)
        String status,

        @Schema(
                description = "COUNTRY_DIFFERS: the scheme is of another country than the company. INNER_CHECK_DIGIT:"
                        + " the organisation code inside a Chinese code breaks its own rule, as some old ones do."
                        + " Open list.",
                maxItems = 10)
        List<String> warnings) {

    static IdentifierView of(CompanyIdentifier identifier, @Nullable String country, CodeLists lists) {
        String scheme = identifier.key.scheme();
        List<String> warnings = new ArrayList<>();
        String itsCountry = lists.find(CodeLists.IDENTIFIER_SCHEMES, scheme)
                .map((CodeItem item) -> item.attribute("country"))
                .orElse("");
        if (!itsCountry.isEmpty() && !itsCountry.equals(country)) {
            warnings.add("COUNTRY_DIFFERS");
        }
        IdentifierScheme.of(scheme).stream()
                .flatMap(rules -> rules.check(identifier.value).findings().stream())
                .filter(finding -> finding.severity() == IdentifierFinding.Severity.WARNING)
                .forEach(finding -> warnings.add(finding.code().name()));
        return new IdentifierView(scheme, identifier.value, identifier.status.name(), warnings);
    }
}
