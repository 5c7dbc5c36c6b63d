package org.emining.imports;

import java.nio.file.Path;

/**
 * A file that came whole and as it was announced.
 *
 * @param path where it lies until the request is answered
 * @param sha256 in hexadecimal digits
 */
record ReceivedFile(Path path, ImportForm form, String sha256, long bytes) {}
