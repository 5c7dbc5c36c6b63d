package org.emining.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The command {@code verify-log}. */
public final class VerifyLog {

    public static final String NAME = "verify-log";

    private static final String USAGE = "usage: " + NAME
            + " --key KEY... [--checkpoint FILE]... [--promise FILE]... [--proof FILE]... [--witness KEY]... [LOG...]\n"
            + "LOG: parts of an export in their order, - for standard input. KEY: name+number+base64, or a file that holds it.\n"
            + "FILE: as the API answered it, or the note alone; kept outside the log.";

    private final Clock clock;
    private final InputStream in;
    private final List<NoteKey> keys = new ArrayList<>();
    private final List<NoteKey> witnesses = new ArrayList<>();
    private final List<LogCheckpoint> checkpoints = new ArrayList<>();
    private final List<LogPromise> promises = new ArrayList<>();
    private final List<Node> proofs = new ArrayList<>();
    private final LogCopy copy = new LogCopy();

    private VerifyLog(Clock clock, InputStream in) {
        this.clock = clock;
        this.in = in;
    }

    /**
     * @param in the log where its name is -
     * @return the exit code, as of {@link VerifyReceipt}
     */
    public static int run(List<String> arguments, Clock clock, InputStream in, PrintStream out, PrintStream err) {
        Arguments read;
        try {
            read = Arguments.of(arguments);
        } catch (IllegalArgumentException wrong) {
            err.println(USAGE);
            return VerifyReceipt.UNREADABLE;
        }
        Verdict verdict;
        try {
            verdict = new VerifyLog(clock, in).verdict(read);
        } catch (Fault fault) {
            verdict = fault.verdict();
        }
        return VerifyReceipt.told(verdict, out, err);
    }

    private Verdict verdict(Arguments said) {
        said.of("--key").forEach(key -> keys.addAll(keys(key, false)));
        said.of("--witness").forEach(key -> witnesses.addAll(keys(key, true)));
        for (String file : said.of("--checkpoint")) {
            checkpoints.add(LogCheckpoint.read(file, note(file, "note"), true, keys, witnesses));
        }
        for (String file : said.of("--promise")) {
            promises.add(LogPromise.read(file, note(file, "promise"), keys));
        }
        for (String file : said.of("--proof")) {
            Node proof = Node.root(Json.read(text(file)));
            new ProofCheck(checkpoints, promises).check(proof);
            proofs.add(proof);
        }
        said.logs().forEach(this::read);
        if (said.logs().isEmpty()) {
            return new Verdict.Holds(proofs.size() + " proofs, by checkpoints kept outside");
        }
        int outside = checkpoints.size();
        for (int i = 0; i < copy.checkpoints.size(); i++) {
            String pointer = "/checkpoints/" + i;
            checkpoints.add(LogCheckpoint.read(pointer, copy.checkpoints.get(i), false, keys, witnesses));
        }
        int open = new LogCheck(copy, checkpoints).check(promises, clock.instant());
        return new Verdict.Holds(summary(outside, open));
    }

    private String summary(int outside, int open) {
        Set<String> seen = new TreeSet<>();
        checkpoints.forEach(checkpoint -> seen.addAll(checkpoint.witnesses()));
        Set<Integer> sizes = new HashSet<>();
        checkpoints.forEach(checkpoint -> sizes.add(checkpoint.size()));
        String kept = outside + promises.size() == 0
                ? "; nothing kept outside was given: a log cut off after an older checkpoint would hold too"
                : "; kept outside: checkpoints %d, promises %d%s"
                        .formatted(outside, promises.size(), open == 0 ? "" : ", of which not due yet " + open);
        return "entries %d, checkpoints %d%s%s"
                .formatted(
                        copy.leaves.size(),
                        sizes.size(),
                        kept,
                        seen.isEmpty() ? "" : "; seen by " + String.join(", ", seen));
    }

    private void read(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                file.equals("-") ? in : Files.newInputStream(Path.of(file)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                line(file, number, line);
            }
        } catch (MalformedInputException other) {
            throw Fault.unreadable(file, "is not UTF-8");
        } catch (IOException | UncheckedIOException | InvalidPathException unreadable) {
            throw Fault.unreadable(file, "cannot be read");
        }
    }

    private void line(String file, int number, String line) {
        try {
            if (!line.isBlank()) {
                copy.add(line);
            }
        } catch (Fault fault) {
            throw fault.in(file + ", line " + number + " ");
        }
    }

    private List<NoteKey> keys(String said, boolean witness) {
        String text = NoteKey.read(said).isPresent() ? said : text(said);
        List<NoteKey> found = new ArrayList<>();
        // Of an answer of the API everything that is a key of the wanted kind; of other text each line.
        for (String word : text.split("[\\s\",\\[\\]{}]+")) {
            NoteKey.read(word).filter(key -> key.cosigns() == witness).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            throw Fault.unreadable(said, witness ? "holds no key of a witness" : "holds no key of a log");
        }
        return found;
    }

    /** A note, alone or as that member of an answer, or of what the answer says of the log last. */
    private String note(String file, String member) {
        String text = text(file);
        if (!text.stripLeading().startsWith("{")) {
            return text;
        }
        Node answer = Node.root(Json.read(text));
        List<Node> logged = answer.find("log").map(Node::items).orElse(List.of());
        Node holder = answer.find("logEntry").orElse(logged.isEmpty() ? answer : logged.getLast());
        return (answer.has(member) ? answer : holder).at(member).text();
    }

    private static String text(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw Fault.unreadable(file, "cannot be read");
        }
    }

    /** What was said on the command line. */
    private record Arguments(List<String[]> options, List<String> logs) {

        private static final Set<String> KNOWN = Set.of("--key", "--checkpoint", "--promise", "--proof", "--witness");

        static Arguments of(List<String> words) {
            List<String[]> options = new ArrayList<>();
            List<String> logs = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (!word.startsWith("--")) {
                    logs.add(word);
                } else if (KNOWN.contains(word) && i + 1 < words.size()) {
                    i++;
                    options.add(new String[] {word, words.get(i)});
                } else {
                    throw new IllegalArgumentException(word);
                }
            }
            Arguments read = new Arguments(options, logs);
            boolean something = !logs.isEmpty() || !read.of("--proof").isEmpty();
            if (read.of("--key").isEmpty() || !something) {
                throw new IllegalArgumentException("nothing to check, or nothing to check it with");
            }
            return read;
        }

        List<String> of(String option) {
            return options.stream()
                    .filter(pair -> pair[0].equals(option))
                    .map(pair -> pair[1])
                    .toList();
        }
    }
}
