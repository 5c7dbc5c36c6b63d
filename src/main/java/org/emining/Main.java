package org.emining;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.emining.sandbox.Conformance;
import org.emining.verifier.VerifyLog;
import org.emining.verifier.VerifyReceipt;

/** The jar's entrance: the service, or a command that needs nothing of it. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        List<String> words = Arrays.asList(arguments);
        String command = words.isEmpty() ? "" : words.getFirst();
        // Before the framework: no configuration, no database, no port.
        if (command.equals(VerifyReceipt.NAME)) {
            System.exit(VerifyReceipt.run(words.subList(1, words.size()), System.in, System.out, System.err));
        }
        if (command.equals(VerifyLog.NAME)) {
            System.exit(VerifyLog.run(
                    words.subList(1, words.size()), Clock.systemUTC(), System.in, System.out, System.err));
        }
        if (command.equals(Conformance.NAME)) {
            System.exit(Conformance.run(words.subList(1, words.size()), System.out, System.err));
        }
        Quarkus.run(arguments);
    }
}
