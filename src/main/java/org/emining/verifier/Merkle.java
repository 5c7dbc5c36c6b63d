package org.emining.verifier;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The hashes of RFC 9162 2.1.1, and the checks of its proofs (2.1.3.2, 2.1.4.2). */
public final class Merkle {

    static final byte[] EMPTY = sha256().digest();

    private Merkle() {}

    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash over the leaves from {@code start} to before {@code end}. */
    public static byte[] root(List<byte[]> leaves, int start, int end) {
        int size = end - start;
        if (size <= 1) {
            return size == 0 ? EMPTY : leaves.get(start);
        }
        int middle = middle(start, end);
        return node(root(leaves, start, middle), root(leaves, middle, end));
    }

    /** A tree that leaves are appended to, with the hashes of the complete subtrees it consists of. */
    static final class Growing {

        private final List<byte[]> complete = new ArrayList<>();
        private long size;

        void append(byte[] leaf) {
            byte[] hash = leaf;
            for (long rest = size; odd(rest); rest >>= 1) {
                hash = node(complete.removeLast(), hash);
            }
            complete.add(hash);
            size++;
        }

        byte[] root() {
            byte[] root = EMPTY;
            for (int i = complete.size() - 1; i >= 0; i--) {
                root = i == complete.size() - 1 ? complete.get(i) : node(complete.get(i), root);
            }
            return root;
        }
    }

    /** Where a tree over two leaves or more is parted: after the largest power of two that is smaller than it. */
    static int middle(int start, int end) {
        return start + Integer.highestOneBit(end - start - 1);
    }

    /** Whether a path leads from the leaf at this place to the root of a tree of this size. */
    public static boolean includes(byte[] leaf, long place, long size, List<byte[]> path, byte[] root) {
        if (place < 0 || place >= size) {
            return false;
        }
        long at = place;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            if (odd(at) || at == last) {
                hash = node(beside, hash);
                while (!odd(at) && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether a path shows that the tree of the first size is the beginning of that of the second. */
    public static boolean continues(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> path) {
        if (first == second || first == 0) {
            return first <= second
                    && path.isEmpty()
                    && Arrays.equals(firstRoot, first == 0 ? EMPTY : secondRoot)
                    && (second != 0 || Arrays.equals(secondRoot, EMPTY));
        }
        List<byte[]> hashes = new ArrayList<>(path);
        if (Long.bitCount(first) == 1) {
            hashes.addFirst(firstRoot);
        }
        if (first < 0 || first > second || hashes.isEmpty()) {
            return false;
        }
        long at = first - 1;
        long last = second - 1;
        while (odd(at)) {
            at >>= 1;
            last >>= 1;
        }
        byte[] before = hashes.getFirst();
        byte[] after = before;
        for (byte[] beside : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if (odd(at) || at == last) {
                before = node(beside, before);
                after = node(beside, after);
                while (!odd(at) && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                after = node(after, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(before, firstRoot) && Arrays.equals(after, secondRoot);
    }

    private static boolean odd(long number) {
        return (number & 1) == 1;
    }
}
