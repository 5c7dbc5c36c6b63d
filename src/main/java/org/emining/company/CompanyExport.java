package org.emining.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.emining.catalogue.CodeLists;
import org.emining.organisation.Actor;
import org.emining.platform.web.Listing;
import org.jspecify.annotations.Nullable;

/** Every company that somebody may list, as a row of the list; the caller's transaction says as of when. */
@ApplicationScoped
public class CompanyExport {

    private static final int AT_ONCE = 500;

    private final CompanyReader reader;
    private final CodeLists lists;
    private final EntityManager database;

    CompanyExport(CompanyReader reader, CodeLists lists, EntityManager database) {
        this.reader = reader;
        this.lists = lists;
        this.database = database;
    }

    /** In the order of ids, some at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forEach(Actor actor, Consumer<? super CompanySummary> each) {
        CompanyFilter.Criteria every = new CompanyFilter().read(lists);
        @Nullable List<String> after = null;
        List<CompanySummary> some;
        do {
            some = reader.page(actor, every, Listing.Wanted.all().from(after), AT_ONCE);
            some.forEach(each);
            database.clear();
            after = some.isEmpty() ? null : List.of(some.getLast().id().toString());
        } while (some.size() == AT_ONCE);
    }
}
