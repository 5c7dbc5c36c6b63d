package org.emining.imports;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import java.util.UUID;
import org.emining.platform.event.Announced;
import org.emining.platform.event.Audience;

/** Who may know of imports: what {@link ImportAccess} says, for those who follow changes. */
final class AnnouncedImports {

    @Produces
    @Singleton
    Announced imports() {
        return new Announced(
                "import",
                ImportView.PATH,
                ImportEvent.class,
                "select id, version, kind, organisation_id from imports",
                AnnouncedImports::audience);
    }

    private static Audience audience(Tuple row) {
        UUID owner = row.get("organisation_id", UUID.class);
        return Audience.of(
                Audience.OPERATORS,
                switch (ImportKind.valueOf(row.get("kind", String.class))) {
                    case COMPANIES, PARTICIPANTS -> Audience.actingFor(owner);
                    case PROJECTS -> Audience.publishers(owner);
                });
    }
}
