package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;
import org.emining.platform.error.Faults;
import org.jspecify.annotations.Nullable;

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
        new Faults()
                .check(present.size() < Profile.MOST_CAPABILITIES, "", "size", 0, Profile.MOST_CAPABILITIES)
                .throwIfAny();
        free(present, facts, null);
        Capability made = new Capability(Ids.next(), companyId, facts);
        capabilities.persistAndFlush(made);
        return reader.see(actor, company, sight -> CapabilityView.of(made));
    }

    /** @throws DomainException {@code already-exists} when another capability has that mineral and stage */
    Seen<CapabilityView> replace(Actor actor, UUID companyId, long version, UUID id, CapabilityFacts facts) {
        Company company = changes.change(actor, companyId, version);
        Capability capability = find(companyId, id);
        free(capabilities.of(companyId), facts, id);
        capability.take(facts);
        return reader.see(actor, company, sight -> CapabilityView.of(capability));
    }

    Seen<UUID> remove(Actor actor, UUID companyId, long version, UUID id) {
        Company company = changes.change(actor, companyId, version);
        capabilities.delete(find(companyId, id));
        return reader.see(actor, company, sight -> id);
    }

    private Capability find(UUID companyId, UUID id) {
        Capability capability = capabilities.findById(id);
        if (capability == null || !capability.companyId.equals(companyId)) {
            throw DomainException.notFound();
        }
        return capability;
    }

    // The company's row is ours by now, so nobody else adds one meanwhile.
    private static void free(List<Capability> present, CapabilityFacts facts, @Nullable UUID except) {
        if (present.stream()
                .anyMatch(other ->
                        !other.id.equals(except) && other.facts().cell().equals(facts.cell()))) {
            throw DomainException.of(
                    ErrorCode.ALREADY_EXISTS, List.of(Fault.at("/stage", ErrorCode.ALREADY_EXISTS.code())));
        }
    }
}
