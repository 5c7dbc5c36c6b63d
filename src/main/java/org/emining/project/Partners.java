package org.emining.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.catalogue.CodeLists;
import org.emining.catalogue.KnownCode;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

/** From where partners are sought. */
@Schema(name = "Partners", description = "From where partners are sought.")
record Partners(
        @Schema(
                description = "OPEN: anybody may come, the countries named are sought first. CLOSED: firms of the"
                        + " countries named only, at least one.")
        @NotNull
        PartnerList list,

        @Schema(description = "ISO 3166-1 alpha-2.", examples = "[\"CN\", \"JP\"]")
        @NotNull
        @Size(max = 50)
        @UniqueElements
        List<@NotNull @Size(max = 2) @KnownCode(CodeLists.COUNTRIES) String> countries,

        @Schema(description = "Whether a firm of the project's own country is to be among the partners.") @Nullable
        Boolean localPartner) {

    static final Partners ANYBODY = new Partners(PartnerList.OPEN, List.of(), null);

    // A list left out is an empty one.
    @SuppressWarnings("NullAway")
    Partners(PartnerList list, @Nullable List<String> countries, @Nullable Boolean localPartner) {
        this.list = list;
        this.countries = countries == null ? List.of() : countries;
        this.localPartner = localPartner;
    }

    /** Whether the list is a gate. */
    @Schema(name = "PartnersList")
    enum PartnerList {
        OPEN,
        CLOSED
    }
}
