package org.emining.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.emining.organisation.Actor;
import org.emining.platform.Ids;
import org.emining.platform.PlatformConfig;
import org.emining.platform.error.DomainException;
import org.emining.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Imports as those who send them see them: sent, followed, read, stopped. */
@ApplicationScoped
@Transactional
class ImportService {

    private static final int WRITTEN_AT_ONCE = 500;

    private final Imports imports;
    private final ImportRows rows;
    private final RowReader reader;
    private final PlatformConfig config;

    ImportService(Imports imports, ImportRows rows, RowReader reader, PlatformConfig config) {
        this.imports = imports;
        this.rows = rows;
        this.reader = reader;
        this.config = config;
    }

    /**
     * Keeps a file row by row, to be entered by whoever has time. It is read here and not later, so that a file that is
     * none is refused and leaves nothing.
     *
     * @throws DomainException {@code content-refused}; {@code operation-under-way} while the organisation has another
     */
    ImportView start(Actor actor, Import.Order order) {
        UUID owner = ImportAccess.start(actor, order.kind());
        imports.underWay(owner).ifPresent(other -> {
            throw DomainException.of(ErrorCode.OPERATION_UNDER_WAY).header("Location", ImportView.PATH + other.id);
        });
        Import made = new Import(Ids.next(), order, owner, actor.member());
        imports.persistAndFlush(made);
        int total = keep(made.id, order);
        imports.planned(made.id, total);
        imports.refresh(made);
        return ImportView.of(made);
    }

    private int keep(UUID id, Import.Order order) {
        List<ImportRow> some = new ArrayList<>(WRITTEN_AT_ONCE);
        int[] total = {0};
        reader.read(order.kind(), order.file(), row -> {
            some.add(row);
            total[0]++;
            if (some.size() == WRITTEN_AT_ONCE) {
                rows.insert(id, some);
                some.clear();
            }
        });
        if (!some.isEmpty()) {
            rows.insert(id, some);
        }
        return total[0];
    }

    List<ImportView> page(Actor actor, @Nullable UUID before, int count) {
        return imports.page(actor.organisation(), ImportAccess.some(actor), before, count).stream()
                .map(ImportView::of)
                .toList();
    }

    /** @throws DomainException {@code not-found} */
    ImportView read(Actor actor, UUID id) {
        return ImportView.of(ImportAccess.see(actor, imports.findById(id)));
    }

    /** Some rows in the order of the file, after a line. @param states none for all */
    List<ImportRows.Told> rows(UUID id, int after, Set<RowState> states, int most) {
        return rows.after(id, after, states, most);
    }

    /** @throws DomainException {@code not-found}; {@code move-not-allowed} for what has ended */
    ImportView cancel(Actor actor, UUID id) {
        Import found = ImportAccess.see(actor, imports.findById(id));
        boolean stopped = imports.cancel(id, config.operations().keep());
        if (stopped) {
            rows.empty(id);
        }
        imports.refresh(found);
        if (!stopped) {
            throw DomainException.of(ErrorCode.MOVE_NOT_ALLOWED, found.status.name(), ImportAction.CANCEL.name());
        }
        return ImportView.of(found);
    }
}
