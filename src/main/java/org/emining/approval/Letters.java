package org.emining.approval;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The letters that followed approvals. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {}
