package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;

/** Single capabilities of a company. Each change is a change of the company. */
@ApplicationScoped
@Transactional
class CapabilityService {

    private final Capabilities capabilities;
    private final CompanyChanges changes;
    private final CompanyReader reader;

    CapabilityService(Capabilities capabilities, CompanyChanges changes, CompanyReader reader) {
        this.capabilities = capabilities;
        this.changes = changes;
        this.reader = reader;
    }

    Seen<CapabilityView> read(Actor actor, UUID companyId, UUID id) {
        return reader.see(actor, changes.find(companyId), sight -> CapabilityView.of(find(companyId, id)));
    }

    /** @throws DomainException {@code already-exists} for a second capability of one mineral and stage */
    Seen<CapabilityView> add(Actor actor, UUID companyId, long version, CapabilityFacts facts) {
        Company company = changes.change(actor, companyId, version);
        List<Capability> present = capabilities.of(companyId);
        OwnedPart.requireRoom(present, Profile.MOST_CAPABILITIES);
        OwnedPart.requireFree(present, facts.cell(), null, "/stage");
        Capability made = new Capability(Ids.next(), companyId, facts);
        capabilities.persistAndFlush(made);
        return reader.see(actor, company, sight -> CapabilityView.of(made));
    }

    /** @throws DomainException {@code already-exists} when another capability has that mineral and stage */
    Seen<CapabilityView> replace(Actor actor, UUID companyId, long version, UUID id, CapabilityFacts facts) {
        Company company = changes.change(actor, companyId, version);
        Capability capability = find(companyId, id);
        OwnedPart.requireFree(capabilities.of(companyId), facts.cell(), id, "/stage");
        capability.take(facts);
        return reader.see(actor, company, sight -> CapabilityView.of(capability));
    }

    Seen<UUID> remove(Actor actor, UUID companyId, long version, UUID id) {
        Company company = changes.change(actor, companyId, version);
        capabilities.delete(find(companyId, id));
        return reader.see(actor, company, sight -> id);
    }

    private Capability find(UUID companyId, UUID id) {
        return OwnedPart.of(companyId, capabilities.findById(id));
    }
}
