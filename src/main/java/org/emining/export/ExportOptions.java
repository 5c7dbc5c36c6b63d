package org.emining.export;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.web.Csv;
import org.jspecify.annotations.Nullable;

/** How a table is to be written. */
public class ExportOptions {

    @QueryParam("raw")
    @Parameter(
            description =
                    "Of CSV: `true` for cells exactly as they are. Otherwise one that a spreadsheet would take for a"
                            + " formula begins with an apostrophe.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String raw;

    @QueryParam("bom")
    @Parameter(
            description =
                    "Of CSV: `true` for a byte order mark at its beginning, by which some spreadsheets know UTF-8.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    @Nullable
    String bom;

    /** @throws DomainException {@code invalid-parameter} for what is no truth value, and what another form has not */
    void check(boolean table) {
        List<Fault> faults = new ArrayList<>();
        check("raw", raw, table, faults);
        check("bom", bom, table, faults);
        if (!faults.isEmpty()) {
            throw DomainException.of(ErrorCode.INVALID_PARAMETER, faults);
        }
    }

    private static void check(String name, @Nullable String value, boolean table, List<Fault> faults) {
        if (value != null && !value.matches("true|false")) {
            faults.add(Fault.inParameter(name, "one-of", "true, false"));
        } else if (value != null && !table) {
            faults.add(Fault.inParameter(name, "only-of-form", Csv.TYPE));
        }
    }

    boolean raw() {
        return "true".equals(raw);
    }

    boolean bom() {
        return "true".equals(bom);
    }
}
