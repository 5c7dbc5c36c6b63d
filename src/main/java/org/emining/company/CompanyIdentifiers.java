package org.emining.company;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.emining.platform.error.Fault;

/** The identifiers of all companies; each belongs to one of them only. */
@ApplicationScoped
class CompanyIdentifiers implements PanacheRepositoryBase<CompanyIdentifier, CompanyIdentifier.Key> {

    List<CompanyIdentifier> of(UUID companyId) {
        List<CompanyIdentifier> found = list("key.companyId = ?1 order by key.scheme", companyId);
        // Everything here is written past the session; what it remembers would be shown again after a change.
        found.forEach(getEntityManager()::detach);
        return found;
    }

    /** Forgets the identifiers of the company whose scheme is not among these. */
    void keepOnly(UUID companyId, List<String> schemes) {
        delete("key.companyId = ?1 and key.scheme not in ?2", companyId, schemes);
    }

    /**
     * Gives the company these identifiers; one of the same scheme is replaced, one that is the same keeps its status.
     *
     * @throws DomainException {@code identifier-taken} with the pointer of the first that is another company's, also when
     *     that other one is registered at this very moment
     */
    void give(UUID companyId, List<IdentifierFacts> wanted) {
        // In the order of schemes, so that two who want the same two never wait for each other.
        IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(index -> wanted.get(index).scheme()))
                .forEach(index -> give(companyId, wanted.get(index), index));
    }

    private void give(UUID companyId, IdentifierFacts wanted, int index) {
        String value = wanted.normal();
        if (count("key = ?1 and value = ?2", new CompanyIdentifier.Key(companyId, wanted.scheme()), value) > 0) {
            return;
        }
        delete("key = ?1", new CompanyIdentifier.Key(companyId, wanted.scheme()));
        // Waits for whoever is about to take it, then inserts nothing: no gap between asking and taking.
        int taken = getEntityManager()
                .createNativeQuery("insert into company_identifiers (company_id, scheme, value, status)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, companyId)
                .setParameter(2, wanted.scheme())
                .setParameter(3, value)
                .setParameter(4, IdentifierStatus.FORMAT_OK.name())
                .executeUpdate();
        if (taken == 0) {
            throw DomainException.of(
                    ErrorCode.IDENTIFIER_TAKEN,
                    List.of(Fault.at("/identifiers/" + index + "/value", ErrorCode.IDENTIFIER_TAKEN.code())));
        }
    }

    /** A chamber vouches for those that nobody has looked at yet. */
    void endorse(UUID companyId) {
        update(
                "status = ?1 where key.companyId = ?2 and status = ?3",
                IdentifierStatus.CHAMBER_ENDORSED,
                companyId,
                IdentifierStatus.FORMAT_OK);
    }

    /** The company is another now: what was found out about its identifiers was found out about the one before. */
    void doubt(UUID companyId) {
        update("status = ?1 where key.companyId = ?2", IdentifierStatus.FORMAT_OK, companyId);
    }

    /** Takes all identifiers from the company: others may have them. */
    void release(UUID companyId) {
        delete("key.companyId", companyId);
    }

    /** @return how many of the schemes the company has */
    int confirm(UUID companyId, List<String> schemes) {
        return update(
                "status = ?1 where key.companyId = ?2 and key.scheme in ?3",
                IdentifierStatus.REGISTER_CONFIRMED,
                companyId,
                schemes);
    }
}
