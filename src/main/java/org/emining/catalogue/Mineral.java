package org.emining.catalogue;

/**
 * A mineral of the catalogue.
 *
 * @param group minerals of one group are near to each other, such as {@code base-metals}
 */
public record Mineral(String code, String group, Route route) {}
