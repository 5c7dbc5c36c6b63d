package org.emining.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.emining.organisation.Actor;
import org.emining.platform.web.Listing;
import org.jspecify.annotations.Nullable;

/** Every project that somebody may list, in whatever state, as a row of the list; the caller's transaction says as of when. */
@ApplicationScoped
public class ProjectExport {

    private static final int AT_ONCE = 500;

    private final ProjectAccess access;
    private final ProjectSearch search;
    private final ProjectViews views;
    private final EntityManager database;

    ProjectExport(ProjectAccess access, ProjectSearch search, ProjectViews views, EntityManager database) {
        this.access = access;
        this.search = search;
        this.views = views;
        this.database = database;
    }

    /** In the order of ids, some at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forEach(Actor actor, Consumer<? super ProjectView> each) {
        Viewer viewer = access.viewer(actor);
        ProjectFilter every = new ProjectFilter();
        every.status = Arrays.stream(ProjectStatus.values()).map(Enum::name).collect(Collectors.joining(","));
        @Nullable List<String> after = null;
        List<ProjectView> some;
        do {
            some = views.of(search.page(viewer, every, Listing.Wanted.all().from(after), AT_ONCE), viewer);
            some.forEach(each);
            database.clear();
            after = some.isEmpty() ? null : List.of(some.getLast().id().toString());
        } while (some.size() == AT_ONCE);
    }
}
