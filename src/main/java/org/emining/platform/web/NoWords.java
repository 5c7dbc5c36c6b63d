package org.emining.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a move that needs no words; it may be left out. */
@JsonAutoDetect
@Schema(name = "NoWords", description = "An empty object, or nothing.")
public record NoWords() {}
