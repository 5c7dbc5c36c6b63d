package org.emining.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What seeding at start stands on. */
@QuarkusTest
class OrganisationsTest {

    @Inject
    Organisations organisations;

    @Inject
    Members members;

    @Test
    void anOperatorAmongTheMembersIsSeen() {
        assertThat(organisations.operatorExists()).isTrue();
    }

    @Test
    @TestTransaction
    void withoutOneTheFirstOperatorIsSeeded() {
        members.getEntityManager()
                .createNativeQuery("update members set roles = array_replace(roles, 'operator', 'auditor')")
                .executeUpdate();
        assertThat(organisations.operatorExists()).isFalse();
    }
}
