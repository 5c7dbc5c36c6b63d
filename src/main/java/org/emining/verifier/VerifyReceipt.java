package org.emining.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The command {@code verify-receipt}. */
public final class VerifyReceipt {

    public static final String NAME = "verify-receipt";

    /** The receipt holds. */
    public static final int HOLDS = 0;
    /** Something in it contradicts the rest. */
    public static final int DOES_NOT_HOLD = 1;
    /** There was nothing to be checked. */
    public static final int UNREADABLE = 2;

    private static final String USAGE = "usage: " + NAME + " FILE   (- for standard input)";

    private VerifyReceipt() {}

    /**
     * @param arguments one file name, or - for {@code in}
     * @return the exit code
     */
    public static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println(USAGE);
            return UNREADABLE;
        }
        String file = arguments.getFirst();
        try {
            byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
            return told(Receipts.verify(text(bytes)), out, err);
        } catch (CharacterCodingException notText) {
            err.println("UNREADABLE: not UTF-8");
        } catch (IOException | InvalidPathException unreadable) {
            err.println("UNREADABLE: " + file + " cannot be read");
        }
        return UNREADABLE;
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Says it to people. @return the exit code */
    static int told(Verdict verdict, PrintStream out, PrintStream err) {
        return switch (verdict) {
            case Verdict.Holds holds -> {
                out.println("HOLDS: " + holds.summary());
                yield HOLDS;
            }
            case Verdict.Broken broken -> {
                out.println("DOES NOT HOLD: " + broken.pointer() + " " + broken.message());
                yield DOES_NOT_HOLD;
            }
            case Verdict.Unreadable unreadable -> {
                err.println(("UNREADABLE: " + unreadable.pointer() + " ").stripTrailing() + " " + unreadable.message());
                yield UNREADABLE;
            }
        };
    }
}
