package org.emining.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a scanner has looked at the content. */
@Schema(name = "DocumentScan", description = "Whether a scanner for harmful content has looked at it.")
public enum Scan {
    /** None is set up in this installation. */
    NOT_SCANNED,
    /** It found nothing. */
    CLEAN
}
