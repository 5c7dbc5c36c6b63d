package org.emining.matching.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which gates keep a firm out of a project's ranking. */
public final class Gatekeeper {
    private final ProjectProfile project;

    public Gatekeeper(ProjectProfile project) {
        this.project = project;
    }

    /** The gates that depend on who the firm is, not on what it does. */
    public Set<Gate> gatesOf(FirmProfile firm) {
        Set<Gate> gates = gatesOf(firm.homeCountry(), firm.suspended());
        if (project.publisher().equals(firm.organisation())) {
            gates.add(Gate.OWN_PROJECT);
        }
        if (project.vetoed().contains(firm.id())) {
            gates.add(Gate.VETO);
        }
        return gates;
    }

    /** Those of them that many firms share. */
    public Set<Gate> gatesOf(@Nullable String homeCountry, boolean suspended) {
        Set<Gate> gates = EnumSet.noneOf(Gate.class);
        if (project.partners().kind() == PartnerList.Kind.CLOSED) {
            if (homeCountry == null) {
                gates.add(Gate.COUNTRY_UNKNOWN);
            } else if (!project.partners().countries().contains(homeCountry)) {
                gates.add(Gate.COUNTRY_NOT_ELIGIBLE);
            }
        }
        if (suspended) {
            gates.add(Gate.SUSPENDED);
        }
        return gates;
    }

    /** Adds the one gate that depends on capabilities. */
    List<Gate> withContact(Set<Gate> gates, List<NeedFit> needs) {
        for (NeedFit need : needs) {
            if (need.contact()) {
                return List.copyOf(gates);
            }
        }
        Set<Gate> all = EnumSet.of(Gate.NO_CONTACT);
        all.addAll(gates);
        return List.copyOf(all);
    }
}
