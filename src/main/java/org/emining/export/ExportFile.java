package org.emining.export;

import java.io.InputStream;

/**
 * An export, complete.
 *
 * @param content to be read once and closed; nothing is left of it then
 * @param sha256 of all of it
 */
record ExportFile(InputStream content, long size, byte[] sha256, ExportManifest manifest) {}
