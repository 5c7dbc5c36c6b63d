package org.emining.testsupport;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run of the tests has put to the test so far. It is told in the properties of the process, since every start of the
 * service has its own class loader and would begin anew.
 */
public final class PutToTest {

    private static final String TOLD = "tests.put-to-test";

    private PutToTest() {}

    static void note(String proof, String subject) {
        System.getProperties().merge(TOLD, proof + " " + subject, (one, other) -> one + "\n" + other);
    }

    /** How often it was noted. */
    static long times(String proof, String subject) {
        String wanted = proof + " " + subject;
        return System.getProperty(TOLD, "").lines().filter(wanted::equals).count();
    }

    /** Everything the proof was given of. */
    public static Set<String> subjects(String proof) {
        return Arrays.stream(System.getProperty(TOLD, "").split("\n"))
                .filter(line -> line.startsWith(proof + " "))
                .map(line -> line.substring(proof.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The operations that cannot do without the header, as far as they were never given the proof. */
    public static Set<String> neverGiven(String proof, String header) {
        Set<String> given = subjects(proof);
        return Description.reviewed()
                .operationsThatNeed(header)
                .filter(operation -> !given.contains(operation))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
