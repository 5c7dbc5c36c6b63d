package org.emining.matching.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Cell;
import org.emining.matching.engine.Certificate;
import org.emining.matching.engine.Finding;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Ticket;
import org.jspecify.annotations.Nullable;

/** One thing a firm can do about its score. Its country is never among them. */
public sealed interface Change {

    /** The profile once this is so. */
    FirmProfile appliedTo(FirmProfile firm);

    /** What it is, and the order in which changes stand in a set. */
    ChangeCode code();

    /** Names of the changes; sentences are made of them at the edge. */
    enum ChangeCode {
        /** Declare that it does this. No facilities are promised with it: they would have to be there. */
        DECLARE_CAPABILITY,
        /** State the facilities of a capability it has declared without a number, if there are at least as many. */
        STATE_FACILITIES,
        /** State its facilities in the project's country, if there are at least as many. */
        STATE_PRESENCE,
        /** Declare finance from its home state, with evidence. */
        DECLARE_HOME_FINANCE,
        /** State a ticket that holds the capital sought, or widen the one stated until it does. */
        STATE_TICKET,
        /** State the certificates it holds, this one among them. */
        STATE_CERTIFICATE,
        /** Obtain a certificate it does not hold. */
        OBTAIN_CERTIFICATE,
        /** Renew a certificate that has expired. */
        RENEW_CERTIFICATE,
        /** Apply together with this firm, as the lead. */
        TAKE_PARTNER
    }

    /** The cell is needed, and the firm has not declared it. */
    record DeclareCapability(Cell cell) implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            List<Capability> more = new ArrayList<>(firm.capabilities());
            more.add(new Capability(cell, null, false));
            return with(firm, more, firm.presence(), firm.homeFinance(), firm.ticket(), firm.certificates());
        }

        @Override
        public ChangeCode code() {
            return ChangeCode.DECLARE_CAPABILITY;
        }
    }

    /** @param facilities at least as many */
    record StateFacilities(Cell cell, int facilities) implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            List<Capability> stated = firm.capabilities().stream()
                    .map(has -> has.cell().equals(cell) ? new Capability(cell, facilities, false) : has)
                    .toList();
            return with(firm, stated, firm.presence(), firm.homeFinance(), firm.ticket(), firm.certificates());
        }

        @Override
        public ChangeCode code() {
            return ChangeCode.STATE_FACILITIES;
        }
    }

    /** @param facilities at least as many */
    record StatePresence(String country, int facilities) implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            Map<String, Integer> presence =
                    new HashMap<>(Objects.requireNonNullElse(firm.presence(), Map.<String, Integer>of()));
            presence.put(country, facilities);
            return with(firm, firm.capabilities(), presence, firm.homeFinance(), firm.ticket(), firm.certificates());
        }

        @Override
        public ChangeCode code() {
            return ChangeCode.STATE_PRESENCE;
        }
    }

    /** Home finance is unknown so far. */
    record DeclareHomeFinance() implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            return with(firm, firm.capabilities(), firm.presence(), true, firm.ticket(), firm.certificates());
        }

        @Override
        public ChangeCode code() {
            return ChangeCode.DECLARE_HOME_FINANCE;
        }
    }

    /** In whole US dollars. */
    record StateTicket(long minUsd, long maxUsd) implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            Ticket ticket = Ticket.of(minUsd, maxUsd);
            return with(firm, firm.capabilities(), firm.presence(), firm.homeFinance(), ticket, firm.certificates());
        }

        @Override
        public ChangeCode code() {
            return ChangeCode.STATE_TICKET;
        }
    }

    /**
     * @param now what the receipt says of it now: MISSING, EXPIRED or NOT_STATED
     * @param validOn valid on this day or longer
     */
    record HoldCertificate(String scheme, Finding now, LocalDate validOn) implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            List<Certificate> more =
                    new ArrayList<>(Objects.requireNonNullElse(firm.certificates(), List.<Certificate>of()));
            more.add(new Certificate(scheme, validOn));
            return with(firm, firm.capabilities(), firm.presence(), firm.homeFinance(), firm.ticket(), more);
        }

        @Override
        public ChangeCode code() {
            return switch (now) {
                case MISSING -> ChangeCode.OBTAIN_CERTIFICATE;
                case EXPIRED -> ChangeCode.RENEW_CERTIFICATE;
                default -> ChangeCode.STATE_CERTIFICATE;
            };
        }
    }

    /**
     * The firm itself stays as it is; see {@link Improvements#joint}.
     *
     * @param company the partner
     * @param alike how many other firms would do exactly as well here
     */
    record TakePartner(UUID company, int alike) implements Change {
        @Override
        public FirmProfile appliedTo(FirmProfile firm) {
            return firm;
        }

        @Override
        public ChangeCode code() {
            return ChangeCode.TAKE_PARTNER;
        }
    }

    private static FirmProfile with(
            FirmProfile firm,
            List<Capability> capabilities,
            @Nullable Map<String, Integer> presence,
            @Nullable Boolean homeFinance,
            @Nullable Ticket ticket,
            @Nullable List<Certificate> certificates) {
        return new FirmProfile(
                firm.id(),
                firm.organisation(),
                firm.suspended(),
                firm.homeCountry(),
                capabilities,
                presence,
                homeFinance,
                ticket,
                certificates);
    }
}
