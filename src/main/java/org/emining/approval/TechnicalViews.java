package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The technical views of all matches. */
@ApplicationScoped
class TechnicalViews implements PanacheRepositoryBase<TechnicalView, UUID> {}
