package org.emining.matching;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.emining.catalogue.CodeLists;

/** Names the formula this service computes with: its build and the code lists it reads. */
@Singleton
class Formula {

    private static final int SHOWN = 8;

    private final String tag;

    Formula(@ConfigProperty(name = "quarkus.application.version") String version, CodeLists lists) {
        String content = version
                + " " + lists.find(CodeLists.MINERALS).orElseThrow().version()
                + " " + lists.find(CodeLists.COUNTRIES).orElseThrow().version();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            tag = HexFormat.of().formatHex(digest).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Changes whenever a score may. */
    String tag() {
        return tag;
    }
}
