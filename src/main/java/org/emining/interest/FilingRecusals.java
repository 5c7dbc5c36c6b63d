package org.emining.interest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Who has stepped back from judging which filing. */
@ApplicationScoped
class FilingRecusals implements PanacheRepositoryBase<FilingRecusal, FilingRecusal.Key> {}
