package org.emining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.emining.platform.web.Once;
import org.emining.testsupport.PutToTest;
import org.emining.testsupport.Repeats;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * That the tests have sent each write of the description at least once, so that {@link Repeats} has put it to its further
 * tests. It runs no service and so comes after all tests that do; it has a meaning only where all of them ran.
 */
class EveryWriteIsProvenTest {

    @BeforeEach
    void all_tests_have_run() {
        assumeTrue(
                System.getProperty("basedir") != null && System.getProperty("test") == null,
                "only some of the tests were run");
    }

    @Test
    void every_write_under_a_key_was_answered_the_same_when_it_was_sent_again() {
        assertThat(PutToTest.neverGiven(Repeats.REPLAYED, Once.HEADER)).isEmpty();
    }

    @Test
    void every_write_that_takes_a_version_was_refused_without_and_with_another() {
        assertThat(PutToTest.neverGiven(Repeats.CONDITIONAL, "If-Match")).isEmpty();
    }

    @Test
    void refusals_were_held_to_store_nothing() {
        assertThat(PutToTest.subjects(Repeats.STORED_NOTHING)).hasSizeGreaterThan(100);
    }
}
