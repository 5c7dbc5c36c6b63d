/**
 * Sites and firms derived from the public record files under {@code /public-records}: a pure computation, the same on
 * every machine, that another part of the service writes into the database. Every value traces to a record; nothing is
 * filled in that no record says. {@code SOURCES.md} beside the files names the sources, licences and corrections.
 */
@NullMarked
package org.emining.bulk.publicrecords;

import org.jspecify.annotations.NullMarked;
