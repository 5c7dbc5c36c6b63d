package org.emining.platform.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money as it travels: a decimal string, never a JSON number, which would be read as a binary fraction.
 *
 * @param amount up to 16 digits before and two after the point, not negative
 * @param currency ISO 4217
 */
@Schema(description = "An amount of money.")
public record Money(
        @Schema(description = "Decimal string.", examples = "1234.50") @NotNull @Pattern(regexp = Money.AMOUNT)
        String amount,

        @Schema(description = "ISO 4217.", examples = "USD") @NotNull @Pattern(regexp = "[A-Z]{3}")
        String currency) {

    /** What an amount looks like, also where it stands without its currency. */
    public static final String AMOUNT = "[0-9]{1,16}(\\.[0-9]{1,2})?";

    /** @return null when either part is */
    public static @Nullable Money of(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount.toPlainString(), currency);
    }

    /** The amount, exactly; to be asked of validated money only. */
    public BigDecimal value() {
        return new BigDecimal(amount);
    }
}
