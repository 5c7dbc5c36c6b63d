package org.emining.matching;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.emining.matching.advice.Change;
import org.emining.matching.engine.Cell;
import org.jspecify.annotations.Nullable;

/** One change, as it is answered: a code and the facts its sentence needs. */
@Schema(name = "Change", description = "One thing the firm can do: a code of the code list `advice`, and its facts.")
public record ChangeView(
        Change.ChangeCode code,

        @Schema(description = "DECLARE_CAPABILITY, STATE_FACILITIES: which mineral and stage, or service.")
        ReceiptBody.@Nullable CellView cell,

        @Schema(description = "STATE_FACILITIES, STATE_PRESENCE: at least as many; only if there are.", minimum = "1")
        @Nullable
        Integer facilities,

        @Schema(description = "STATE_PRESENCE: where, ISO 3166-1 alpha-2.", maxLength = 2) @Nullable
        String country,

        @Schema(description = "STATE_TICKET: the least, in whole US dollars; decimal string.", maxLength = 20) @Nullable
        String minUsd,

        @Schema(description = "STATE_TICKET: the most, in whole US dollars; decimal string.", maxLength = 20) @Nullable
        String maxUsd,

        @Schema(
                description = "STATE_CERTIFICATE, OBTAIN_CERTIFICATE, RENEW_CERTIFICATE: code of `certificates`.",
                maxLength = 60)
        @Nullable
        String scheme,

        @Schema(description = "With a certificate: its last day is this one or later.") @Nullable
        LocalDate validOn,

        @Schema(description = "TAKE_PARTNER: the member; the firm itself leads.")
        RankedThings.@Nullable CompanyReference partner,

        @Schema(description = "TAKE_PARTNER: how many other firms would do exactly as well.", minimum = "0") @Nullable
        Integer alike) {

    static ChangeView of(Change change, WholeRankings.ForProject ranked) {
        Change.ChangeCode code = change.code();
        return switch (change) {
            case Change.DeclareCapability declare -> onCell(code, declare.cell(), null);
            case Change.StateFacilities state -> onCell(code, state.cell(), state.facilities());
            case Change.StatePresence state ->
                new ChangeView(code, null, state.facilities(), state.country(), null, null, null, null, null, null);
            case Change.DeclareHomeFinance declare -> onCell(code, null, null);
            case Change.StateTicket ticket ->
                new ChangeView(
                        code,
                        null,
                        null,
                        null,
                        Long.toString(ticket.minUsd()),
                        Long.toString(ticket.maxUsd()),
                        null,
                        null,
                        null,
                        null);
            case Change.HoldCertificate hold ->
                new ChangeView(code, null, null, null, null, null, hold.scheme(), hold.validOn(), null, null);
            case Change.TakePartner take ->
                new ChangeView(
                        code,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        RankedThings.CompanyReference.of(ranked.firm(take.company())),
                        take.alike());
        };
    }

    private static ChangeView onCell(Change.ChangeCode code, @Nullable Cell cell, @Nullable Integer facilities) {
        return new ChangeView(
                code,
                cell == null ? null : ReceiptBody.CellView.of(cell),
                facilities,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
