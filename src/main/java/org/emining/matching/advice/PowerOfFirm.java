package org.emining.matching.advice;

import java.util.ArrayList;
import java.util.List;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.Finding;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.ProjectProfile;
import org.emining.matching.engine.Receipt;
import org.emining.matching.engine.ResponsibilityFit;
import org.emining.matching.engine.Ticket;

/**
 * The changes that lie in a firm's own power, each asking for as much as could help. A number the firm has stated stays:
 * facilities are not built by advice. So does what it has denied, and its country.
 */
final class PowerOfFirm {
    private final Setting setting;
    private final FirmProfile firm;
    private final Receipt receipt;

    PowerOfFirm(Setting setting, FirmProfile firm) {
        this.setting = setting;
        this.firm = firm;
        receipt = setting.receipt(firm);
    }

    /** Those that MINERAL, STAGE and TRACK_RECORD see. */
    List<Change> onNeeds(int mostFacilities) {
        List<Change> changes = new ArrayList<>();
        for (Need need : setting.project().needs().declared()) {
            firm.capabilities().stream()
                    .filter(has -> has.cell().equals(need.cell()))
                    .findFirst()
                    .map(Capability::facilities)
                    .ifPresentOrElse(stated -> {}, () -> changes.add(unstated(need, mostFacilities)));
        }
        return changes;
    }

    private Change unstated(Need need, int mostFacilities) {
        boolean declared =
                firm.capabilities().stream().anyMatch(has -> has.cell().equals(need.cell()));
        return declared
                ? new Change.StateFacilities(need.cell(), mostFacilities)
                : new Change.DeclareCapability(need.cell());
    }

    /** Those that the criteria judged once see. */
    List<Change> once() {
        List<Change> changes = new ArrayList<>();
        ProjectProfile project = setting.project();
        if (firm.presence() == null) {
            int most = setting.policy().country().presence().inCountry().size();
            changes.add(new Change.StatePresence(project.country(), most));
        }
        if (firm.homeFinance() == null) {
            changes.add(new Change.DeclareHomeFinance());
        }
        Long sought = project.soughtUsd();
        if (sought != null && receipt.capacity().fit().finding() != Finding.INSIDE_TICKET) {
            Ticket ticket = firm.ticket();
            changes.add(new Change.StateTicket(
                    ticket == null ? sought : Math.min(ticket.minUsd(), sought),
                    ticket == null ? sought : Math.max(ticket.maxUsd(), sought)));
        }
        for (ResponsibilityFit.Asked asked : receipt.responsibility().asked()) {
            if (asked.finding() != Finding.VALID) {
                changes.add(new Change.HoldCertificate(asked.scheme(), asked.finding(), setting.assessedOn()));
            }
        }
        return changes;
    }
}
