package org.emining.project;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a project is, WGS 84. */
@Schema(name = "Position", description = "WGS 84 degrees, in the order of GeoJSON: longitude, then latitude.")
record Position(
        @Schema(examples = "62.05") @NotNull @DecimalMin("-180") @DecimalMax("180") @Digits(integer = 3, fraction = 7)
        BigDecimal longitude,

        @Schema(examples = "29.1") @NotNull @DecimalMin("-90") @DecimalMax("90") @Digits(integer = 2, fraction = 7)
        BigDecimal latitude) {

    /** The position as stored, without the noughts the column adds; null when either part is. */
    static @Nullable Position of(@Nullable BigDecimal longitude, @Nullable BigDecimal latitude) {
        return longitude == null || latitude == null ? null : new Position(plain(longitude), plain(latitude));
    }

    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal shortest = stored.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
