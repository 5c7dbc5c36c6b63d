package org.emining.evaluation;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.emining.bulk.publicrecords.Firm;
import org.emining.bulk.publicrecords.FirmCountry;
import org.emining.bulk.publicrecords.Firms;
import org.emining.bulk.publicrecords.KeptApart;
import org.emining.bulk.publicrecords.Presence;
import org.emining.bulk.publicrecords.Site;
import org.emining.bulk.publicrecords.Sites;
import org.emining.catalogue.Mineral;
import org.emining.catalogue.Minerals;
import org.emining.catalogue.NeedProposal;
import org.emining.matching.engine.Capability;
import org.emining.matching.engine.FirmProfile;
import org.emining.matching.engine.Need;
import org.emining.matching.engine.Needs;
import org.emining.matching.engine.PartnerList;
import org.emining.matching.engine.ProjectProfile;
import org.emining.platform.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The firms and the facilities of the test, as the formula sees them.
 *
 * @param firms every firm of the public records; scores are arrays in this order
 * @param facilities those with a mineral of ours and at least one named firm that has a history
 * @param pakistan the Pakistani projects the service starts with; nobody knows the right answer for them, but one can see
 *     who is shown
 */
public record DealTest(List<Ranked> firms, List<Facility> facilities, List<ProjectProfile> pakistan) {

    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * A firm with its profile as the service reads it from its database.
     *
     * @param historyRows how often the history names it
     * @param country sourced, else inferred; for the table of exposure only, the formula never sees an inferred one
     */
    public record Ranked(
            FirmProfile profile, int historyRows, @Nullable FirmCountry country) {}

    /**
     * A facility as a project that is open to everybody.
     *
     * @param partners the firms really named, as places in the list of firms
     * @param crossBorder those of them whose sourced country is another than the facility's
     * @param group the mineral group of its first mineral
     */
    public record Facility(
            String reference,
            ProjectProfile project,
            List<Integer> partners,
            List<Integer> crossBorder,
            String group) {}

    /** With the facilities kept apart for choosing weights. */
    public static DealTest read(Minerals minerals) {
        return of(KeptApart.read(), minerals);
    }

    /** With any facilities; those are left out of which no firm or no mineral is known. */
    public static DealTest of(List<KeptApart> all, Minerals minerals) {
        var rows = KeptApart.historyRowsByFirm();
        var firms = Firms.read();
        var places = IntStream.range(0, firms.size())
                .boxed()
                .collect(toMap(i -> firms.get(i).reference(), Function.identity()));
        var facilities = new ArrayList<Facility>();
        for (var facility : all) {
            var partners = places(facility.firms(), places);
            if (!partners.isEmpty() && !facility.cells().isEmpty()) {
                facilities.add(new Facility(
                        facility.reference(),
                        project(facility),
                        partners,
                        places(facility.crossBorder(), places),
                        minerals.find(facility.cells().getFirst().mineral())
                                .orElseThrow()
                                .group()));
            }
        }
        return new DealTest(
                firms.stream()
                        .map(firm -> new Ranked(
                                profile(firm),
                                rows.getOrDefault(firm.reference(), 0L).intValue(),
                                firm.country()))
                        .toList(),
                List.copyOf(facilities),
                Sites.read().sites().stream()
                        .map(site -> project(site, minerals))
                        .toList());
    }

    private static List<Integer> places(Set<String> firms, Map<String, Integer> places) {
        return firms.stream()
                .map(places::get)
                .filter(java.util.Objects::nonNull)
                .sorted()
                .toList();
    }

    /** What the import writes and the service reads back; a test compares the two for every firm. */
    public static FirmProfile profile(Firm firm) {
        var country = firm.country();
        var presence = new HashMap<String, Integer>();
        for (Presence one : firm.presence()) {
            presence.put(one.country(), one.facilities());
        }
        return new FirmProfile(
                Ids.ofRecord("company", firm.reference()),
                null,
                false,
                country == null || country.basis() != FirmCountry.Basis.SOURCE ? null : country.code(),
                firm.capabilities().stream()
                        .map(cell -> Capability.of(cell.mineral(), cell.stage(), cell.facilities()))
                        .toList(),
                presence,
                null,
                null,
                null);
    }

    /** A need for each mineral and stage of the facility; the first-named mineral weighs more, as in a proposal. */
    private static ProjectProfile project(KeptApart facility) {
        var main = facility.cells().getFirst().mineral();
        var needs = facility.cells().stream()
                .map(cell -> Need.of(
                        cell.mineral(),
                        cell.stage(),
                        cell.mineral().equals(main)
                                ? NeedProposal.WEIGHT_OF_FIRST_MINERAL
                                : NeedProposal.WEIGHT_OF_OTHERS))
                .toList();
        return project(Ids.ofRecord("facility", facility.reference()), facility.country(), needs);
    }

    private static ProjectProfile project(Site site, Minerals minerals) {
        List<Mineral> known = site.minerals().stream()
                .map(minerals::find)
                .flatMap(Optional::stream)
                .toList();
        var needs = NeedProposal.of(known, site.stagesPresent()).stream()
                .map(need -> Need.of(need.mineral(), need.stage(), need.weight()))
                .toList();
        return project(Ids.ofRecord("project", site.reference()), "PK", needs);
    }

    private static ProjectProfile project(UUID id, String country, List<Need> needs) {
        var everybody = new PartnerList(PartnerList.Kind.OPEN, List.of());
        return new ProjectProfile(id, NOBODY, country, new Needs(needs), everybody, null, List.of(), Set.of());
    }
}
