package org.emining.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emining.approval.CaseFacts;
import org.emining.company.CompanyDirectory;
import org.emining.interest.InterestDirectory;
import org.emining.organisation.People;
import org.emining.platform.error.Faults;

/**
 * Finds in a text for everybody what would give the filing side away: the names of its firms however spaced and cased, and
 * addresses of mail. It is a net under the reviewer, who answers for the rest.
 */
@ApplicationScoped
class NamesLeft {

    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,200}\\.[^\\s@]{2,}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Punct}]+");
    private static final int SHORTEST = 2;

    private final InterestDirectory interests;
    private final CompanyDirectory companies;
    private final People people;

    NamesLeft(InterestDirectory interests, CompanyDirectory companies, People people) {
        this.interests = interests;
        this.companies = companies;
        this.people = people;
    }

    /** Refuses texts that name somebody of the filing side. */
    void refuse(CaseFacts file, Requests.NewPublishedAnswer texts) {
        Set<String> names = names(file);
        new Faults()
                .check(silent(texts.question(), names), "/question", "names-nobody")
                .check(silent(texts.answer(), names), "/answer", "names-nobody")
                .throwIfAny();
    }

    private Set<String> names(CaseFacts file) {
        List<UUID> members = interests.find(file.expressionId()).orElseThrow().memberCompanyIds();
        return Stream.concat(
                        people.organisationNames(List.of(file.organisationId())).values().stream(),
                        Stream.concat(Stream.of(file.companyId()), members.stream())
                                .flatMap(id -> companies.names(id).stream()))
                .map(NamesLeft::plain)
                .filter(name -> name.length() >= SHORTEST)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean silent(String text, Set<String> names) {
        String plain = plain(text);
        return names.stream().noneMatch(plain::contains) && !MAIL.matcher(text).find();
    }

    private static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(folded).replaceAll("");
    }
}
