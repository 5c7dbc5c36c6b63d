package org.emining.testsupport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emining.verifier.Merkle;

/**
 * A log as an export would show it, without the service: entries, complete subtrees and checkpoints, signed by a key of its
 * own. Rows can be changed as a superuser of the database would, who does not have the key.
 */
public final class LogCopies {

    public static final String ORIGIN = "example.org/log";

    private final KeyPair key;
    private final List<String> ids = new ArrayList<>();
    private final List<String> entries = new ArrayList<>();
    private final List<String> checkpoints = new ArrayList<>();
    private List<byte[]> hashes = new ArrayList<>();
    private List<List<byte[]>> levels = List.of();

    private LogCopies() {
        key = newKey();
    }

    /** So many entries, with checkpoints after these. */
    public static LogCopies of(int size, Integer... checkpointed) {
        LogCopies log = new LogCopies();
        for (int i = 0; i < size; i++) {
            log.ids.add(UUID.nameUUIDFromBytes(("id " + i).getBytes(StandardCharsets.UTF_8))
                    .toString());
            log.entries.add("{\"facts\":{\"n\":" + i + "},\"id\":\"" + log.ids.get(i) + "\"}");
        }
        log.rehashed();
        Set<Integer> sizes = new TreeSet<>(Arrays.asList(checkpointed));
        sizes.forEach(of -> log.checkpoints.add(log.checkpoint(of)));
        return log;
    }

    public static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- what an honest log signs ---

    public String keyText() {
        return verifierKey(ORIGIN, 1, key);
    }

    /** The signed note of a size, of the entries as they are. */
    public String checkpoint(int size) {
        byte[] root = Merkle.root(hashes, 0, size);
        return note(ORIGIN + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n");
    }

    public String promise(int place, long due) {
        return promise(ids.get(place), hashes.get(place), due);
    }

    public String promise(String id, byte[] leaf, long due) {
        return note(ORIGIN + "\npromise/v1\nentry " + id + "\nleaf "
                + Base64.getEncoder().encodeToString(leaf) + "\ntime 1700000000\ndue " + due + "\n");
    }

    private String note(String text) {
        return text + "\n" + line(ORIGIN, 1, key, sign(key, text)) + "\n";
    }

    // --- keys and lines as C2SP writes them ---

    public static String verifierKey(String name, int type, KeyPair pair) {
        return name + "+" + HexFormat.of().formatHex(id(name, type, pair)) + "+"
                + Base64.getEncoder().encodeToString(typed(type, pair));
    }

    /** The line of a witness on a checkpoint. */
    public static String cosignature(String name, KeyPair pair, String text, long time) {
        byte[] signature = sign(pair, "cosignature/v1\ntime " + time + "\n" + text);
        byte[] stamped = ByteBuffer.allocate(Long.BYTES + signature.length)
                .putLong(time)
                .put(signature)
                .array();
        return line(name, 4, pair, stamped);
    }

    private static String line(String name, int type, KeyPair pair, byte[] signature) {
        byte[] bytes = ByteBuffer.allocate(4 + signature.length)
                .put(id(name, type, pair))
                .put(signature)
                .array();
        return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] typed(int type, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(33)
                .put((byte) type)
                .put(encoded, encoded.length - 32, 32)
                .array();
    }

    private static byte[] id(String name, int type, KeyPair pair) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest.digest(typed(type, pair)), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sign(KeyPair pair, String message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- what a superuser does ---

    /** One byte of an entry. */
    public LogCopies changing(int place) {
        entries.set(place, entries.get(place).replaceFirst("facts", "fbcts"));
        return this;
    }

    /** Two rows change places, with everything that belongs to them. */
    public LogCopies swapping(int one, int other) {
        Collections.swap(ids, one, other);
        Collections.swap(entries, one, other);
        return this;
    }

    /** A row is gone and those behind it move up. */
    public LogCopies deleting(int place) {
        ids.remove(place);
        entries.remove(place);
        return this;
    }

    /** A row comes in and those behind it move down. */
    public LogCopies inserting(int place) {
        ids.add(place, UUID.randomUUID().toString());
        entries.add(place, "{\"facts\":{},\"id\":\"" + ids.get(place) + "\"}");
        return this;
    }

    /** Nothing from here on, checkpoints included. */
    public LogCopies cutting(int size) {
        while (ids.size() > size) {
            deleting(size);
        }
        checkpoints.removeIf(note -> Integer.parseInt(note.split("\n")[1]) > size);
        return this;
    }

    /** Leaf hashes are made to fit. */
    public LogCopies withLeafHashes() {
        hashes = entries.stream()
                .map(entry -> Merkle.leaf(entry.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.toCollection(ArrayList::new));
        return this;
    }

    /** All hashes are made to fit, up to the root. */
    public LogCopies rehashed() {
        withLeafHashes();
        levels = new ArrayList<>();
        for (List<byte[]> level = hashes; level.size() > 1; level = levels.getLast()) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(Merkle.node(level.get(i), level.get(i + 1)));
            }
            levels.add(above);
        }
        return this;
    }

    /** The checkpoints inside are thrown away; others cannot be made without the key. */
    public LogCopies withoutCheckpoints() {
        checkpoints.clear();
        return this;
    }

    public LogCopies withCheckpoint(String note) {
        checkpoints.add(note);
        return this;
    }

    public LogCopies withoutSubtrees() {
        levels = List.of();
        return this;
    }

    // --- the export ---

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < entries.size(); place++) {
            byte[] hash = place < hashes.size() ? hashes.get(place) : new byte[32];
            lines.add("{\"kind\":\"ENTRY\",\"id\":\"%s\",\"place\":%d,\"leafHash\":\"%s\",\"entry\":%s}"
                    .formatted(ids.get(place), place, HexFormat.of().formatHex(hash), quoted(entries.get(place))));
        }
        for (int place = entries.size(); place < hashes.size(); place++) {
            lines.add("{\"kind\":\"NODE\",\"level\":0,\"index\":%d,\"hash\":\"%s\"}"
                    .formatted(place, HexFormat.of().formatHex(hashes.get(place))));
        }
        for (int level = 0; level < levels.size(); level++) {
            for (int index = 0; index < levels.get(level).size(); index++) {
                lines.add("{\"kind\":\"NODE\",\"level\":%d,\"index\":%d,\"hash\":\"%s\"}"
                        .formatted(
                                level + 1,
                                index,
                                HexFormat.of().formatHex(levels.get(level).get(index))));
            }
        }
        checkpoints.forEach(note -> lines.add("{\"kind\":\"CHECKPOINT\",\"note\":" + quoted(note) + "}"));
        return lines;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
