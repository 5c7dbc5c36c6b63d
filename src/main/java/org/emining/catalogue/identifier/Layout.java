package org.emining.catalogue.identifier;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which characters an identifier may have at each of its positions. */
final class Layout {
    static final String DIGITS = "0123456789";
    static final String DIGITS_AND_LETTERS = DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final List<String> allowed = new ArrayList<>();

    /** Positions in a row with the same allowed characters. */
    record Part(int length, String characters) {}

    Layout(Part... parts) {
        for (Part part : parts) {
            allowed.addAll(Collections.nCopies(part.length(), part.characters()));
        }
    }

    static Part digits(int length) {
        return new Part(length, DIGITS);
    }

    static Part exactly(String character) {
        return new Part(1, character);
    }

    /** Every character out of place; only the length, when that is wrong, since positions mean nothing then. */
    List<IdentifierFinding> check(String value) {
        if (value.length() != allowed.size()) {
            return List.of(IdentifierFinding.error(IdentifierFinding.Code.LENGTH, 0, String.valueOf(allowed.size())));
        }
        var findings = new ArrayList<IdentifierFinding>();
        for (int i = 0; i < value.length(); i++) {
            if (allowed.get(i).indexOf(value.charAt(i)) < 0) {
                findings.add(IdentifierFinding.error(IdentifierFinding.Code.CHARACTER, i + 1, allowed.get(i)));
            }
        }
        return findings;
    }
}
