package org.emining.conflict.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules need to know of a case.
 *
 * @param authors issuer and subject of each who drafted or filed
 * @param filingSide the organisations that filed, filed through, or speak for a company of the case
 * @param companies the lead and the other firms of a consortium
 * @param publisherId who published the project
 * @param submitter the membership that submitted the project, or null
 * @param acted who has acted for which office so far
 * @param lines who is linked to the companies by ownership
 * @param blind whether reviewers judge the case before they know whose it is
 * @param rivals the other filings that stand for the same project
 */
public record CaseFile(
        Set<String> authors,
        Set<UUID> filingSide,
        List<Firm> companies,
        UUID publisherId,
        @Nullable UUID submitter,
        List<Acted> acted,
        List<Line> lines,
        boolean blind,
        List<Rival> rivals) {

    public CaseFile {
        authors = Set.copyOf(authors);
        filingSide = Set.copyOf(filingSide);
        companies = List.copyOf(companies);
        acted = List.copyOf(acted);
        lines = List.copyOf(lines);
        rivals = List.copyOf(rivals);
    }

    /** The same case with who is linked to its companies. */
    public CaseFile linked(List<Line> found) {
        return new CaseFile(authors, filingSide, companies, publisherId, submitter, acted, found, blind, rivals);
    }

    /**
     * A company of the case.
     *
     * @param names those it has and had at filing
     */
    public record Firm(UUID id, Set<String> names) {}

    /**
     * Another case that stands for the same project, undecided or approved.
     *
     * @param authors as of the case
     * @param filingSide as of the case
     * @param companies as of the case
     * @param recused issuer and subject of each who has stepped back from it
     */
    public record Rival(Set<String> authors, Set<UUID> filingSide, List<Firm> companies, Set<String> recused) {

        public Rival {
            authors = Set.copyOf(authors);
            filingSide = Set.copyOf(filingSide);
            companies = List.copyOf(companies);
            recused = Set.copyOf(recused);
        }
    }

    /**
     * Somebody acted for an office on this case.
     *
     * @param memberId the membership used
     */
    public record Acted(Office office, UUID memberId, UUID organisationId) {}

    /**
     * Somebody linked to a company of the case.
     *
     * @param speaker the organisation that speaks for the end of the line, where that is a claimed company; or null
     */
    public record Line(OwnershipLine line, @Nullable UUID speaker) {}
}
