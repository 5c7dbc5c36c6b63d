package org.emining.conflict.rule;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every rule by which a person may not judge a case. Any one bars; all are asked, so that a person and an auditor see the
 * whole answer. Sentences for people stand in the code list {@code conflict-rules}.
 */
public enum ConflictRule {
    /** It drafted or filed the expression of interest. */
    AUTHOR((judge, file) -> when(file.authors().contains(judge.person()), Ground.PERSON)),
    /** It belongs or belonged to an organisation of the filing side. */
    FILING_SIDE((judge, file) -> organisations(judge)
            .filter(file.filingSide()::contains)
            .map(Ground::organisation)
            .toList()),
    /** It submitted the project. */
    PROJECT_SUBMITTER((judge, file) -> when(file.submitter() != null && judge.used(file.submitter()), Ground.PERSON)),
    /**
     * It publishes for the publisher of the project. A department may publish and decide, but nobody of its publishing desk
     * judges what comes of its projects.
     */
    PUBLISHING_DESK((judge, file) -> when(
            judge.memberships().stream()
                    .anyMatch(one -> one.publishes() && one.organisationId().equals(file.publisherId())),
            Ground.organisation(file.publisherId()))),
    /**
     * It has acted for another office on this case, or its organisation has for a key: two keys are two persons in two
     * organisations, and an appeal is heard by nobody of either. Who heard an appeal keeps its colleagues from nothing: they
     * decide what it sent back.
     */
    OTHER_OFFICE((judge, file) -> file.acted().stream()
            .filter(acted -> acted.office() != judge.office())
            .filter(acted -> judge.used(acted.memberId())
                    || acted.organisationId().equals(judge.organisationId())
                            && acted.office().turnsKey())
            .map(acted -> Ground.organisation(acted.organisationId()))
            .distinct()
            .toList()),
    /** It, or its kin, has declared a tie to a company of the filing side, or to an organisation of it, that lasts. */
    DECLARED_TIE((judge, file) -> declared(judge, file, tie -> tie.lasts(judge.today()))),
    /** It has left a post there, within the years that count. */
    FORMER_POST((judge, file) -> declared(judge, file, tie -> tie.leftSince(judge.former(), judge.today()))),
    /** What it belongs to, or has declared a tie to, owns a company of the filing side or is owned by it. */
    OWNERSHIP((judge, file) -> file.lines().stream()
            .filter(line -> reaches(judge, line))
            .map(line -> Ground.line(line.line()))
            .toList()),
    /** The case is judged blind, and it may read who filed as an auditor or operator. */
    READS_ALL((judge, file) ->
            when(file.blind() && judge.memberships().stream().anyMatch(Membership::readsAll), Ground.PERSON)),
    /** It has stepped back from this case. */
    RECUSED((judge, file) -> when(judge.recused(), Ground.PERSON)),
    /**
     * It filed another case that stands for the same project, belongs or belonged to its filing side, has declared a tie to
     * it, or has stepped back from it. Which one is not told: it may be judged blind.
     */
    RIVAL((judge, file) -> when(file.rivals().stream().anyMatch(rival -> sides(judge, rival)), Ground.PERSON));

    private final BiFunction<Judge, CaseFile, List<Ground>> test;

    ConflictRule(BiFunction<Judge, CaseFile, List<Ground>> test) {
        this.test = test;
    }

    /** Every rule that bars the person from the case, in the order of the list; none for somebody who may judge it. */
    public static List<Finding> findings(Judge judge, CaseFile file) {
        return Stream.of(values())
                .map(rule -> new Finding(rule, rule.test.apply(judge, file)))
                .filter(finding -> !finding.grounds().isEmpty())
                .toList();
    }

    private static List<Ground> when(boolean holds, Ground ground) {
        return holds ? List.of(ground) : List.of();
    }

    private static Stream<UUID> organisations(Judge judge) {
        return judge.memberships().stream().map(Membership::organisationId).distinct();
    }

    private static boolean sides(Judge judge, CaseFile.Rival rival) {
        return rival.authors().contains(judge.person())
                || rival.recused().contains(judge.person())
                || organisations(judge).anyMatch(rival.filingSide()::contains)
                || judge.ties().stream()
                        .filter(tie -> tie.lasts(judge.today()) || tie.leftSince(judge.former(), judge.today()))
                        .anyMatch(tie -> !grounds(tie, rival.companies(), rival.filingSide())
                                .isEmpty());
    }

    private static List<Ground> declared(Judge judge, CaseFile file, Predicate<DeclaredTie> counts) {
        return judge.ties().stream()
                .filter(counts)
                .flatMap(tie -> grounds(tie, file.companies(), file.filingSide()).stream())
                .distinct()
                .toList();
    }

    private static List<Ground> grounds(DeclaredTie tie, List<CaseFile.Firm> companies, Set<UUID> filingSide) {
        List<Ground> grounds = new ArrayList<>();
        companies.stream()
                .filter(firm -> firm.id().equals(tie.companyId()) || names(firm, tie.name()))
                .map(firm -> Ground.company(firm.id()))
                .forEach(grounds::add);
        UUID organisation = tie.organisationId();
        if (organisation != null && filingSide.contains(organisation)) {
            grounds.add(Ground.organisation(organisation));
        }
        return grounds;
    }

    private static boolean reaches(Judge judge, CaseFile.Line line) {
        Party end = line.line().end();
        UUID organisation = end.organisationId() == null ? line.speaker() : end.organisationId();
        return (organisation != null && judge.belongsTo(organisation))
                || judge.ties().stream()
                        .filter(tie -> tie.lasts(judge.today()) || tie.leftSince(judge.former(), judge.today()))
                        .anyMatch(tie ->
                                end.companyId() != null && end.companyId().equals(tie.companyId())
                                        || organisation != null && organisation.equals(tie.organisationId()));
    }

    private static boolean names(CaseFile.Firm firm, @Nullable String name) {
        return name != null && firm.names().stream().anyMatch(one -> plain(one).equals(plain(name)));
    }

    // As people compare names: neither case, nor marks and blanks between the letters.
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }
}
