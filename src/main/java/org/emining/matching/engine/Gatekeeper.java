package org.emining.matching.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which gates keep a firm out of a project's ranking. */
final class Gatekeeper {
    private final ProjectProfile project;

    Gatekeeper(ProjectProfile project) {
        this.project = project;
    }

    /** The gates that depend on who the firm is, not on what it does. */
    Set<Gate> gatesOf(FirmProfile firm) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        if (project.partners().kind() == PartnerList.Kind.CLOSED) {
            if (firm.homeCountry() == null) {
                gates.add(Gate.COUNTRY_UNKNOWN);
            } else if (!project.partners().countries().contains(firm.homeCountry())) {
                gates.add(Gate.COUNTRY_NOT_ELIGIBLE);
            }
        }
        if (firm.suspended()) {
            gates.add(Gate.SUSPENDED);
        }
        if (project.publisher().equals(firm.organisation())) {
            gates.add(Gate.OWN_PROJECT);
        }
        if (project.vetoed().contains(firm.id())) {
            gates.add(Gate.VETO);
        }
        return gates;
    }

    /** Adds the one gate that depends on capabilities. */
    List<Gate> withContact(Set<Gate> gates, List<NeedFit> needs) {
        Set<Gate> all = EnumSet.noneOf(Gate.class);
        all.addAll(gates);
        if (needs.stream().noneMatch(NeedFit::contact)) {
            all.add(Gate.NO_CONTACT);
        }
        return List.copyOf(all);
    }
}
