package org.emining.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.testsupport.People.aFirm;
import static org.emining.testsupport.Projects.aProject;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.emining.feed.Placing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backlog that is too much for one step is worked off in smaller ones. */
@QuarkusTest
class FanOutTest {

    private static final int TOO_MUCH = 4;
    private static final int PROJECTS = 5;
    private static final int MOST_LOOKS = 15;

    @Inject
    FanOut fanOut;

    @Inject
    Placing placing;

    @Inject
    Hooks hooks;

    // As a step behaves that does not end in time: all of it is undone.
    @BeforeEach
    void refuseLargeSteps() {
        hooks.change("create function refuse_large_steps() returns trigger language plpgsql as $$ begin"
                + " if new.place - old.place >= " + TOO_MUCH + " then raise exception 'too much at once'; end if;"
                + " return new; end $$");
    }

    @AfterEach
    void close() {
        hooks.change("drop function refuse_large_steps() cascade");
        hooks.close();
    }

    @Test
    void a_step_that_fails_is_tried_again_with_half_of_it_until_it_succeeds() {
        Hook hook = hooks.confirmed(aFirm(), "project.published");
        for (int i = 0; i < PROJECTS; i++) {
            aProject().published();
        }
        placing.work();
        hooks.change("create trigger refuse_large_steps before update on webhook_position"
                + " for each row execute function refuse_large_steps()");

        for (int i = 0; i < MOST_LOOKS; i++) {
            looks();
        }

        assertThat(hooks.number(
                        "select count(*)::int from webhook_deliveries where endpoint_id = ?1 and purpose = 'EVENT'",
                        hook.id()))
                .isEqualTo(PROJECTS);
    }

    private void looks() {
        try {
            fanOut.work();
        } catch (RuntimeException tooMuch) {
            // The next look is soon.
        }
    }
}
