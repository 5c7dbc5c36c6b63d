package org.emining.catalogue;

import java.util.List;

/**
 * A named list of codes with labels in every language at once.
 *
 * @param name in kebab-case, as in the address of the list
 * @param version date of the data and a hash of the content: it changes when, and only when, the list does, and can
 *     serve as an entity tag
 * @param languages the languages in which every item has a label
 * @param source who made the data, to be shown wherever rows are shown
 * @param note what to know before relying on the list
 * @param items in the order people should read them: along the chain, by rank or group, else by code
 */
public record CodeList(
        String name,
        String version,
        List<String> languages,
        String source,
        String licence,
        String note,
        List<CodeItem> items) {

    public CodeList {
        languages = List.copyOf(languages);
        items = List.copyOf(items);
    }
}
