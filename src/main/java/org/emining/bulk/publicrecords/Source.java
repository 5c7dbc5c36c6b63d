package org.emining.bulk.publicrecords;

import org.jspecify.annotations.Nullable;

/**
 * A published source this service draws facts or code lists from.
 *
 * @param code the name that stands beside each fact taken from it
 * @param licence null: no licence is known to us
 * @param attribution the line to show wherever its data is shown
 * @param url where to look, if known
 * @param usedFor what we take from it
 */
public record Source(
        String code,
        String title,
        String publisher,
        @Nullable String licence,
        String attribution,
        @Nullable String url,
        String usedFor) {}
