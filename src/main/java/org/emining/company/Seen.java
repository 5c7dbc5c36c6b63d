package org.emining.company;

/**
 * Something of a company, with what its entity tag is made of.
 *
 * @param version of the company
 * @param tag see {@link Sight#tag}
 */
record Seen<T>(long version, String tag, T body) {}
