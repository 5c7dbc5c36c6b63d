package org.emining.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.emining.platform.web.Cursors;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has followed.
 *
 * @param place of the last row looked at; 0 at the beginning
 * @param stamp of that row: another one has another, also at the same place
 * @param prunedTo how far the feed was forgotten when the cursor was given
 * @param rights fingerprint of what the follower was: who is somebody else now may see what it was not told of
 */
record FeedCursor(long place, String stamp, long prunedTo, String rights) {

    private static final String LIST = "changes|";
    private static final String NONE = "-";
    private static final int SHORT = 8;

    static FeedCursor beginning(Set<String> readers) {
        return new FeedCursor(0, NONE, 0, fingerprint(readers));
    }

    FeedCursor at(long nextPlace, String nextStamp, long nextPruned) {
        return new FeedCursor(nextPlace, nextStamp, nextPruned, rights);
    }

    /** @throws org.emining.platform.error.DomainException {@code invalid-cursor} for what was not sealed for the caller */
    static FeedCursor open(Cursors cursors, String caller, @Nullable String sealed, Set<String> readers) {
        if (sealed == null) {
            return beginning(readers);
        }
        List<String> said = cursors.open(LIST + caller, sealed);
        return new FeedCursor(Long.parseLong(said.get(0)), said.get(1), Long.parseLong(said.get(2)), said.get(3));
    }

    String sealed(Cursors cursors, String caller) {
        return cursors.seal(LIST + caller, List.of(Long.toString(place), stamp, Long.toString(prunedTo), rights));
    }

    boolean isOf(Set<String> readers) {
        return rights.equals(fingerprint(readers));
    }

    /** Whether the follower holds something that is gone, and of which the feed does not tell any more. */
    boolean missed(long pruned) {
        return place > 0 && pruned > place && pruned > prunedTo;
    }

    private static String fingerprint(Set<String> readers) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", readers.stream().sorted().toList())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, SHORT));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
