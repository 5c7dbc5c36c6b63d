package org.emining.conflict.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule alone, against a table; and that any set of ties finds exactly the rules of those ties. */
class ConflictRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final LocalDate FORMER = TODAY.minusYears(5);
    private static final UUID AUTHORITY = id(1);
    private static final UUID FEDERATION = id(2);
    private static final UUID FIRM = id(3);
    private static final UUID PORTAL = id(4);
    private static final UUID DESK = id(5);
    private static final UUID COMPANY = id(6);
    private static final UUID PARTNER = id(7);
    private static final UUID PARENT = id(8);
    private static final UUID STATE_HOLDING = id(9);
    private static final UUID SEAT = id(10);
    private static final UUID SUBMITTER = id(11);

    private static final UUID RIVAL = id(12);
    private static final UUID RIVAL_COMPANY = id(13);

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    /** A person and a case that have nothing to do with each other, to be changed in one thing at a time. */
    private record Scene(Judge judge, CaseFile file) {

        static final Scene FREE = new Scene(
                new Judge(
                        "idp#reviewer",
                        AUTHORITY,
                        Office.PROVINCIAL_KEY,
                        List.of(new Membership(SEAT, AUTHORITY, false, false)),
                        List.of(),
                        false,
                        TODAY,
                        FORMER),
                new CaseFile(
                        Set.of("idp#author"),
                        Set.of(FIRM, PORTAL),
                        List.of(
                                new CaseFile.Firm(COMPANY, Set.of("青葉金属鉱業株式会社", "Aoba Metal Mining Co., Ltd.")),
                                new CaseFile.Firm(PARTNER, Set.of("Chiltan Drilling"))),
                        DESK,
                        SUBMITTER,
                        List.of(),
                        List.of(
                                new CaseFile.Line(
                                        new OwnershipLine(COMPANY, Party.company(PARENT), List.of(id(20))), FIRM),
                                new CaseFile.Line(
                                        new OwnershipLine(
                                                COMPANY, Party.organisation(STATE_HOLDING), List.of(id(20), id(21))),
                                        null)),
                        false,
                        List.of(new CaseFile.Rival(
                                Set.of("idp#rival"),
                                Set.of(RIVAL),
                                List.of(new CaseFile.Firm(RIVAL_COMPANY, Set.of("Ras Koh Copper"))),
                                Set.of("idp#recused")))));

        Scene member(UUID organisation) {
            return with(new Membership(id(30), organisation, false, false));
        }

        Scene with(Membership more) {
            List<Membership> all = new ArrayList<>(judge.memberships());
            all.add(more);
            return new Scene(
                    new Judge(
                            judge.person(),
                            judge.organisationId(),
                            judge.office(),
                            all,
                            judge.ties(),
                            judge.recused(),
                            TODAY,
                            FORMER),
                    file);
        }

        Scene tied(DeclaredTie tie) {
            List<DeclaredTie> all = new ArrayList<>(judge.ties());
            all.add(tie);
            return new Scene(
                    new Judge(
                            judge.person(),
                            judge.organisationId(),
                            judge.office(),
                            judge.memberships(),
                            all,
                            judge.recused(),
                            TODAY,
                            FORMER),
                    file);
        }

        Scene recused() {
            return new Scene(
                    new Judge(
                            judge.person(),
                            judge.organisationId(),
                            judge.office(),
                            judge.memberships(),
                            judge.ties(),
                            true,
                            TODAY,
                            FORMER),
                    file);
        }

        Scene hearing() {
            return new Scene(
                    new Judge(
                            judge.person(),
                            judge.organisationId(),
                            Office.APPEAL_BODY,
                            judge.memberships(),
                            judge.ties(),
                            judge.recused(),
                            TODAY,
                            FORMER),
                    file);
        }

        Scene filedBy(String author) {
            return new Scene(judge, file(Set.of(author), file.submitter(), file.acted(), file.blind()));
        }

        Scene submittedBy(UUID submitter) {
            return new Scene(judge, file(file.authors(), submitter, file.acted(), file.blind()));
        }

        Scene acted(Office office, UUID member, UUID organisation) {
            return new Scene(
                    judge,
                    file(
                            file.authors(),
                            file.submitter(),
                            List.of(new CaseFile.Acted(office, member, organisation)),
                            file.blind()));
        }

        Scene named(String person) {
            return new Scene(
                    new Judge(
                            person,
                            judge.organisationId(),
                            judge.office(),
                            judge.memberships(),
                            judge.ties(),
                            judge.recused(),
                            TODAY,
                            FORMER),
                    file);
        }

        Scene blind() {
            return new Scene(judge, file(file.authors(), file.submitter(), file.acted(), true));
        }

        private CaseFile file(Set<String> authors, UUID submitter, List<CaseFile.Acted> acted, boolean blind) {
            return new CaseFile(
                    authors,
                    file.filingSide(),
                    file.companies(),
                    file.publisherId(),
                    submitter,
                    acted,
                    file.lines(),
                    blind,
                    file.rivals());
        }

        Set<ConflictRule> barred() {
            Set<ConflictRule> rules = EnumSet.noneOf(ConflictRule.class);
            ConflictRule.findings(judge, file).forEach(finding -> rules.add(finding.rule()));
            return rules;
        }
    }

    private static DeclaredTie own(UUID company, LocalDate endedOn) {
        return new DeclaredTie(true, true, company, null, null, endedOn);
    }

    private static DeclaredTie shares(UUID company, LocalDate endedOn) {
        return new DeclaredTie(true, false, company, null, null, endedOn);
    }

    private static DeclaredTie kin(UUID company, LocalDate endedOn) {
        return new DeclaredTie(false, true, company, null, null, endedOn);
    }

    private static DeclaredTie named(String name) {
        return new DeclaredTie(true, true, null, null, name, null);
    }

    private static DeclaredTie to(UUID organisation, LocalDate endedOn) {
        return new DeclaredTie(true, true, null, organisation, null, endedOn);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                row("nothing", scene -> scene),
                row("filed it", scene -> scene.filedBy("idp#reviewer"), ConflictRule.AUTHOR),
                row("somebody of the same name at another provider filed it", scene -> scene.filedBy("other#reviewer")),
                row(
                        "is of the filing firm",
                        scene -> scene.member(FIRM),
                        ConflictRule.FILING_SIDE,
                        ConflictRule.OWNERSHIP),
                row("is of the portal", scene -> scene.member(PORTAL), ConflictRule.FILING_SIDE),
                row("is of another firm", scene -> scene.member(id(40))),
                row("submitted the project", scene -> scene.submittedBy(SEAT), ConflictRule.PROJECT_SUBMITTER),
                row("nobody submitted the project", scene -> scene.submittedBy(null)),
                row(
                        "publishes for the publisher",
                        scene -> scene.with(new Membership(id(31), DESK, true, false)),
                        ConflictRule.PUBLISHING_DESK),
                row("reviews for the publisher", scene -> scene.member(DESK)),
                row("publishes for another", scene -> scene.with(new Membership(id(31), id(41), true, false))),
                row(
                        "turned the other key",
                        scene -> scene.acted(Office.FEDERAL_KEY, SEAT, FEDERATION),
                        ConflictRule.OTHER_OFFICE),
                row(
                        "a colleague turned the other key",
                        scene -> scene.acted(Office.FEDERAL_KEY, id(44), AUTHORITY),
                        ConflictRule.OTHER_OFFICE),
                row(
                        "heard the appeal",
                        scene -> scene.acted(Office.APPEAL_BODY, SEAT, AUTHORITY),
                        ConflictRule.OTHER_OFFICE),
                row("a colleague heard the appeal", scene -> scene.acted(Office.APPEAL_BODY, id(44), AUTHORITY)),
                row(
                        "hears the appeal and turned a key",
                        scene -> scene.hearing().acted(Office.PROVINCIAL_KEY, SEAT, AUTHORITY),
                        ConflictRule.OTHER_OFFICE),
                row(
                        "hears the appeal and a colleague turned a key",
                        scene -> scene.hearing().acted(Office.FEDERAL_KEY, id(44), AUTHORITY),
                        ConflictRule.OTHER_OFFICE),
                row("hears the appeal and others turned the keys", scene -> scene.hearing()
                        .acted(Office.PROVINCIAL_KEY, id(44), FEDERATION)),
                row("hears the appeal as a colleague did", scene -> scene.hearing()
                        .acted(Office.APPEAL_BODY, id(44), AUTHORITY)),
                row("another turned the other key", scene -> scene.acted(Office.FEDERAL_KEY, id(44), FEDERATION)),
                row("acted for this office before", scene -> scene.acted(Office.PROVINCIAL_KEY, SEAT, AUTHORITY)),
                row("has shares", scene -> scene.tied(shares(COMPANY, null)), ConflictRule.DECLARED_TIE),
                row("has shares in the partner", scene -> scene.tied(shares(PARTNER, null)), ConflictRule.DECLARED_TIE),
                row("has shares until today", scene -> scene.tied(shares(COMPANY, TODAY)), ConflictRule.DECLARED_TIE),
                row("sold shares yesterday", scene -> scene.tied(shares(COMPANY, TODAY.minusDays(1)))),
                row("has shares elsewhere", scene -> scene.tied(shares(id(42), null))),
                row("has kin there", scene -> scene.tied(kin(COMPANY, null)), ConflictRule.DECLARED_TIE),
                row("had kin there", scene -> scene.tied(kin(COMPANY, TODAY.minusDays(1)))),
                row("works there", scene -> scene.tied(own(COMPANY, null)), ConflictRule.DECLARED_TIE),
                row("left yesterday", scene -> scene.tied(own(COMPANY, TODAY.minusDays(1))), ConflictRule.FORMER_POST),
                row(
                        "left on the last day that counts",
                        scene -> scene.tied(own(COMPANY, FORMER)),
                        ConflictRule.FORMER_POST),
                row("left a day before that", scene -> scene.tied(own(COMPANY, FORMER.minusDays(1)))),
                row(
                        "names it as people write it",
                        scene -> scene.tied(named("AOBA METAL MINING CO LTD")),
                        ConflictRule.DECLARED_TIE),
                row("names it in full width", scene -> scene.tied(named("青葉金属鉱業　株式会社")), ConflictRule.DECLARED_TIE),
                row("names another", scene -> scene.tied(named("Aoba Metal"))),
                row("is tied to the portal", scene -> scene.tied(to(PORTAL, null)), ConflictRule.DECLARED_TIE),
                row("left the portal", scene -> scene.tied(to(PORTAL, TODAY.minusDays(9))), ConflictRule.FORMER_POST),
                row("is tied to its parent", scene -> scene.tied(shares(PARENT, null)), ConflictRule.OWNERSHIP),
                row("left its parent", scene -> scene.tied(own(PARENT, TODAY.minusDays(9))), ConflictRule.OWNERSHIP),
                row("left its parent long ago", scene -> scene.tied(own(PARENT, FORMER.minusDays(1)))),
                row("is of its owner", scene -> scene.member(STATE_HOLDING), ConflictRule.OWNERSHIP),
                row("is tied to its owner", scene -> scene.tied(to(STATE_HOLDING, null)), ConflictRule.OWNERSHIP),
                row(
                        "audits elsewhere and the case is open",
                        scene -> scene.with(new Membership(id(32), id(43), false, true))),
                row(
                        "audits elsewhere and the case is blind",
                        scene -> scene.with(new Membership(id(32), id(43), false, true))
                                .blind(),
                        ConflictRule.READS_ALL),
                row("the case is blind", Scene::blind),
                row("stepped back", Scene::recused, ConflictRule.RECUSED),
                row("filed for a rival", scene -> scene.named("idp#rival"), ConflictRule.RIVAL),
                row("is of a rival firm", scene -> scene.member(RIVAL), ConflictRule.RIVAL),
                row("has shares in a rival", scene -> scene.tied(shares(RIVAL_COMPANY, null)), ConflictRule.RIVAL),
                row("sold shares in a rival", scene -> scene.tied(shares(RIVAL_COMPANY, TODAY.minusDays(1)))),
                row(
                        "left a rival yesterday",
                        scene -> scene.tied(own(RIVAL_COMPANY, TODAY.minusDays(1))),
                        ConflictRule.RIVAL),
                row("left a rival long ago", scene -> scene.tied(own(RIVAL_COMPANY, FORMER.minusDays(1)))),
                row("names a rival", scene -> scene.tied(named("RAS KOH copper")), ConflictRule.RIVAL),
                row("is tied to a rival firm", scene -> scene.tied(to(RIVAL, null)), ConflictRule.RIVAL),
                row("stepped back from a rival", scene -> scene.named("idp#recused"), ConflictRule.RIVAL));
    }

    private static Arguments row(String what, UnaryOperator<Scene> change, ConflictRule... expected) {
        return Arguments.of(what, change, Set.of(expected));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("table")
    void a_person_is_barred_by_exactly_these_rules(
            String what, UnaryOperator<Scene> change, Set<ConflictRule> expected) {
        assertThat(change.apply(Scene.FREE).barred()).isEqualTo(expected);
    }

    /** Of every subset of ties: each bars on its own and none hides another. */
    @Property
    void whatever_comes_together_finds_what_each_finds_alone(@ForAll Set<Tie> ties) {
        Scene scene = Scene.FREE;
        Set<ConflictRule> expected = EnumSet.noneOf(ConflictRule.class);
        for (Tie tie : ties) {
            scene = tie.change.apply(scene);
            expected.addAll(tie.change.apply(Scene.FREE).barred());
        }
        if (ties.contains(Tie.BLIND) && ties.contains(Tie.AUDITOR)) {
            expected.add(ConflictRule.READS_ALL);
        }

        assertThat(scene.barred()).isEqualTo(expected);
    }

    /** One change each; BLIND and AUDITOR bar only together. */
    enum Tie {
        AUTHOR(scene -> scene.filedBy("idp#reviewer")),
        FIRM_MEMBER(scene -> scene.member(FIRM)),
        SUBMITTER(scene -> scene.submittedBy(SEAT)),
        DESK_MEMBER(scene -> scene.with(new Membership(id(31), DESK, true, false))),
        OTHER_OFFICE(scene -> scene.acted(Office.FEDERAL_KEY, SEAT, FEDERATION)),
        SHARES(scene -> scene.tied(shares(COMPANY, null))),
        LEFT(scene -> scene.tied(own(PARTNER, TODAY.minusDays(3)))),
        PARENT_SHARES(scene -> scene.tied(shares(PARENT, null))),
        AUDITOR(scene -> scene.with(new Membership(id(32), id(43), false, true))),
        BLIND(Scene::blind),
        RECUSED(Scene::recused),
        RIVAL_MEMBER(scene -> scene.member(RIVAL)),
        RIVAL_SHARES(scene -> scene.tied(shares(RIVAL_COMPANY, null)));

        private final UnaryOperator<Scene> change;

        Tie(UnaryOperator<Scene> change) {
            this.change = change;
        }
    }

    /** Whatever people try in whatever order, from whatever organisation they belong to. */
    @Property
    void no_person_acts_for_two_offices_no_organisation_turns_both_keys_and_who_filed_never_does(
            @ForAll @Size(max = 30) List<@IntRange(max = 4 * 3 * 3 - 1) Integer> attempts) {
        List<CaseFile.Acted> acted = new ArrayList<>();
        Map<Integer, Set<Office>> offices = new HashMap<>();
        Map<Office, Set<UUID>> organisations = new HashMap<>();
        for (int attempt : attempts) {
            int person = attempt % 4;
            Office office = Office.values()[attempt / 4 % 3];
            int organisation = attempt / 12;
            Judge judge = new Judge(
                    "idp#" + person,
                    id(50 + organisation),
                    office,
                    Stream.of(0, 1, 2)
                            .map(each -> new Membership(id(100 + person * 10 + each), id(50 + each), false, false))
                            .toList(),
                    List.of(),
                    false,
                    TODAY,
                    FORMER);
            CaseFile file = new CaseFile(
                    Set.of("idp#0"), Set.of(FIRM), List.of(), DESK, null, acted, List.of(), false, List.of());
            if (ConflictRule.findings(judge, file).isEmpty()) {
                acted.add(new CaseFile.Acted(office, id(100 + person * 10 + organisation), id(50 + organisation)));
                offices.computeIfAbsent(person, first -> new HashSet<>()).add(office);
                organisations.computeIfAbsent(office, first -> new HashSet<>()).add(id(50 + organisation));
            }
        }

        assertThat(offices).doesNotContainKey(0).allSatisfy((person, acts) -> assertThat(acts)
                .as("person %s", person)
                .hasSize(1));
        assertThat(Collections.disjoint(
                        organisations.getOrDefault(Office.PROVINCIAL_KEY, Set.of()),
                        organisations.getOrDefault(Office.FEDERAL_KEY, Set.of())))
                .isTrue();
    }

    @Test
    void each_rule_bars_in_some_row_of_the_table() {
        Set<ConflictRule> found = EnumSet.noneOf(ConflictRule.class);
        table().forEach(row -> ((Set<?>) row.get()[2]).forEach(rule -> found.add((ConflictRule) rule)));

        assertThat(found).containsExactlyInAnyOrder(ConflictRule.values());
    }

    @Test
    void the_grounds_name_the_whole_line_of_ownership() {
        Scene scene = Scene.FREE.member(STATE_HOLDING);

        List<Finding> findings = ConflictRule.findings(scene.judge(), scene.file());

        assertThat(findings)
                .containsExactly(new Finding(
                        ConflictRule.OWNERSHIP,
                        List.of(new Ground(COMPANY, Party.organisation(STATE_HOLDING), List.of(id(20), id(21))))));
    }

    @Test
    void the_code_list_explains_each_rule_in_their_order() {
        List<String> explained = new CodeLists()
                .find(CodeLists.CONFLICT_RULES).orElseThrow().items().stream()
                        .map(CodeItem::code)
                        .toList();

        assertThat(explained)
                .containsExactly(
                        Stream.of(ConflictRule.values()).map(Enum::name).toArray(String[]::new));
    }
}
