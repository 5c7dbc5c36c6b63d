package org.emining.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.emining.company.CompanyRegistrations;
import org.emining.interest.InterestDrafts;
import org.emining.organisation.Actor;
import org.emining.platform.error.DomainException;
import org.emining.project.ProjectDrafts;

/** How things of each kind are entered: by the rules of their features. */
@Singleton
class Things {

    private final Thing companies;
    private final Thing projects;
    private final Thing participants;

    Things(CompanyRegistrations companies, ProjectDrafts projects, InterestDrafts participants) {
        this.companies = new Thing(companies::authorise, companies::ready, companies::change);
        this.projects = new Thing(projects::authorise, projects::ready, projects::change);
        this.participants = new Thing(participants::authorise, participants::ready, participants::change);
    }

    /**
     * One kind.
     *
     * @param authorise throws {@link DomainException} {@code forbidden} for who may enter none
     * @param ready judges one and writes nothing; what comes back enters it and answers its id
     * @param change changes one
     */
    record Thing(Consumer<Actor> authorise, BiFunction<Actor, ObjectNode, Supplier<UUID>> ready, Change change) {}

    /** Lays a patch over what is there. */
    @FunctionalInterface
    interface Change {

        /** @return whether the patch said anything else than what was there */
        boolean apply(Actor actor, UUID id, ObjectNode patch);
    }

    Thing of(ImportKind kind) {
        return switch (kind) {
            case COMPANIES -> companies;
            case PROJECTS -> projects;
            case PARTICIPANTS -> participants;
        };
    }
}
