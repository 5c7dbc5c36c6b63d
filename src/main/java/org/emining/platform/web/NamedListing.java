package org.emining.platform.web;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.emining.platform.error.DomainException;
import org.jspecify.annotations.Nullable;

/** What lists of things with a name can be asked for beside their own filters. */
public class NamedListing extends Listing {

    @QueryParam("sort")
    @Parameter(
            description =
                    "`id`, `updatedAt` or `name` (its first 60 characters), the greatest first with a minus before it;"
                            + " left out, `id`. What is there throughout comes exactly once, whatever is written"
                            + " meanwhile; a row whose time or name changes while you turn pages changes its place, and by"
                            + " `-updatedAt` you find it at the beginning.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            maxLength = 20,
                            pattern = "^-?(id|updatedAt|name)$",
                            examples = "-updatedAt"))
    @Nullable
    String sort;

    /**
     * What is asked for.
     *
     * @param row the record that is a row
     * @param never its members that rows never have
     * @throws DomainException {@code invalid-parameter} with everything that cannot be understood
     */
    public Wanted read(Class<? extends Record> row, String... never) {
        return read(sort, Order.OF_NAMED, row, never);
    }
}
