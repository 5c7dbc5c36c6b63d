package org.emining.matching.engine.index;

/** Placeholder. */
public final class EngineReport {
    private EngineReport() {}

    public static void main(String[] args) throws Exception {
        org.openjdk.jmh.Main.main(args);
    }
}
