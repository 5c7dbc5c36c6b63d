package org.emining.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.web.Patches;
import org.jspecify.annotations.Nullable;

/** Registers companies and changes what firms say of them. */
@ApplicationScoped
@Transactional
class CompanyService {

    private final Companies companies;
    private final CompanyIdentifiers identifiers;
    private final Capabilities capabilities;
    private final Certificates certificates;
    private final CompanyChanges changes;
    private final CompanyReader reader;
    private final CompanyChecks checks;
    private final Patches patches;

    CompanyService(
            Companies companies,
            CompanyIdentifiers identifiers,
            Capabilities capabilities,
            Certificates certificates,
            CompanyChanges changes,
            CompanyReader reader,
            CompanyChecks checks,
            Patches patches) {
        this.companies = companies;
        this.identifiers = identifiers;
        this.capabilities = capabilities;
        this.certificates = certificates;
        this.changes = changes;
        this.reader = reader;
        this.checks = checks;
        this.patches = patches;
    }

    /** @throws org.emining.platform.error.DomainException {@code identifier-taken} */
    Seen<CompanyView> register(Actor actor, Profile profile) {
        Company company = new Company(Ids.next(), CompanyAccess.register(actor), changes.now());
        facts(company, profile);
        country(company, profile.country());
        companies.persistAndFlush(company);
        lists(company, profile);
        changes.tell(new CompanyEvent.CompanyRegistered(company.id, company.version, actor.organisation()));
        return reader.view(actor, company);
    }

    /** Applies what of a merge patch says something else. @return whether anything did */
    boolean update(Actor actor, UUID id, ObjectNode patch) {
        Company company = changes.find(id);
        ObjectNode different = patches.difference(reader.parts(company).profile(), patch, Profile.class);
        if (!different.isEmpty()) {
            patch(actor, id, company.version, different);
        }
        return !different.isEmpty();
    }

    /** Applies a merge patch to the profile. The whole of it must then be valid. */
    Seen<CompanyView> patch(Actor actor, UUID id, long version, ObjectNode patch) {
        Company seen = changes.find(id);
        CompanyAccess.requireVersion(actor, seen, version);
        Profile before = reader.parts(seen).profile();
        Profile after = patches.apply(before, patch, Profile.class);
        CompanyAction action = action(seen.status, before, after);
        Company company = changes.begin(actor, id, version, action);
        facts(company, after);
        if (patch.has("country")) {
            country(company, after.country());
        }
        lists(company, after);
        if (!sameNames(before, after) || !before.country().equals(after.country())) {
            identifiers.doubt(id);
        }
        if (action == CompanyAction.CHANGE_IDENTITY) {
            checks.end(
                    id, EnumSet.of(CompanyCheck.Kind.VERIFICATION, CompanyCheck.Kind.ENDORSEMENT), changes.now(), null);
        }
        changes.tell(new CompanyEvent.CompanyChanged(id, company.version, company.status));
        return reader.view(actor, company);
    }

    // A claimant's country and identifiers are part of the claim, for the operator to judge; of the names the public
    // record has none is the claimant's to change.
    private static CompanyAction action(CompanyStatus status, Profile before, Profile after) {
        boolean same = status == CompanyStatus.CLAIMED
                ? sameNames(before, after) && Objects.equals(before.nameLatin(), after.nameLatin())
                : sameNames(before, after)
                        && before.country().equals(after.country())
                        && normal(before).equals(normal(after));
        return same ? CompanyAction.CHANGE : CompanyAction.CHANGE_IDENTITY;
    }

    // Latin letters are a service to readers; the legal name stands in name and nameOriginal.
    private static boolean sameNames(Profile before, Profile after) {
        return before.name().equals(after.name()) && Objects.equals(before.nameOriginal(), after.nameOriginal());
    }

    private static Set<IdentifierFacts> normal(Profile profile) {
        return profile.identifiers().stream()
                .map(identifier -> new IdentifierFacts(identifier.scheme(), identifier.normal()))
                .collect(Collectors.toSet());
    }

    private static void country(Company company, String declared) {
        if (company.status == CompanyStatus.CLAIMED) {
            company.claimedCountry = declared;
            return;
        }
        company.country = declared;
        company.countryBasis = CountryBasis.DECLARED;
        company.countryNote = null;
    }

    private static void facts(Company company, Profile profile) {
        Profile.OriginalName original = profile.nameOriginal();
        Profile.Ticket ticket = profile.ticket();
        Profile.HomeFinance finance = profile.homeFinance();
        company.name = profile.name();
        company.nameLatin = profile.nameLatin();
        company.nameOriginal = original == null ? null : original.value();
        company.nameOriginalLang = original == null ? null : original.lang();
        company.ticketMinUsd = ticket == null ? null : new BigDecimal(ticket.minUsd());
        company.ticketMaxUsd = ticket == null ? null : new BigDecimal(ticket.maxUsd());
        company.homeFinance = finance == null ? null : finance.declared();
        company.homeFinanceEvidence = finance == null ? null : finance.evidence();
        Wishes.write(profile.wishes(), company);
        company.website = profile.website();
        company.contactEmail = profile.contactEmail();
        company.presenceDeclared = profile.presence() != null;
        company.certificatesDeclared = profile.certificates() != null;
        company.presence.clear();
        orNone(profile.presence()).forEach(place -> company.presence.put(place.country(), place.facilities()));
    }

    private void lists(Company company, Profile profile) {
        identifiers.keepOnly(
                company.id,
                profile.identifiers().stream().map(IdentifierFacts::scheme).toList());
        identifiers.give(company.id, profile.identifiers());
        capabilities.replace(company.id, orNone(profile.capabilities()));
        certificates.replace(company.id, orNone(profile.certificates()));
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
