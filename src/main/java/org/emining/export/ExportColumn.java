package org.emining.export;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A column of a table.
 *
 * @param from where in a row its cells come from
 */
record ExportColumn(String name, JsonPointer from) {

    /** In this order for good; new ones come last. */
    static final List<ExportColumn> PROJECTS = columns(
            "id status statusReason publisherId=publisher/id publisherName=publisher/name name",
            "nameOriginalLang=nameOriginal/lang nameOriginal=nameOriginal/value summary province",
            "longitude=position/longitude latitude=position/latitude positionJustification depositType minerals",
            "stagesPresent needs resourceFigures capexAmount=capex/amount capexCurrency=capex/currency capexUsd",
            "partnerSharePercent partnerList=partners/list partnerCountries=partners/countries",
            "localPartner=partners/localPartner partnerships certificatesAsked riskDisclosure siteLinks",
            "publishesAnswers blindReview listedFrom sources publishedAt allowedActions createdAt updatedAt version");

    /** In this order for good; new ones come last. */
    static final List<ExportColumn> COMPANIES = columns(
            "id status claimed name nameLatin nameOriginalLang=nameOriginal/lang nameOriginal=nameOriginal/value",
            "country countryBasis website updatedAt version");

    private static List<ExportColumn> columns(String... names) {
        List<ExportColumn> columns = new ArrayList<>();
        for (String name : String.join(" ", names).split(" ", -1)) {
            String[] parts = name.split("=", 2);
            columns.add(new ExportColumn(parts[0], JsonPointer.compile("/" + parts[parts.length - 1])));
        }
        return List.copyOf(columns);
    }

    /** Codes stand one after the other; what is more than a code or a text is JSON, as in the other forms. */
    String cell(JsonNode row) {
        JsonNode value = row.at(from);
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual)) {
            return String.join(
                    " ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
        return value.isContainerNode() ? value.toString() : value.isMissingNode() ? "" : value.asText();
    }
}
