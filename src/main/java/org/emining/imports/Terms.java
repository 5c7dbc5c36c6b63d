package org.emining.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.emining.bulk.publicrecords.MineralTerms;
import org.emining.catalogue.CodeItem;
import org.emining.catalogue.CodeLists;

/** Words for minerals in rows: where they stand, and which codes they may stand for. */
@Singleton
class Terms {

    private static final int LONGEST = 200;
    private static final String MINERAL = "mineral";

    private final CodeLists lists;
    private final MineralTerms records = new MineralTerms();

    Terms(CodeLists lists) {
        this.lists = lists;
    }

    /**
     * A place in a row where a word stands instead of a code.
     *
     * @param pointer RFC 6901
     * @param replace puts the code there
     */
    record Place(String pointer, String term, Consumer<String> replace) {}

    /** The places in a row that hold a word which could be asked about; what is no text or too long is a fault anyway. */
    List<Place> in(ImportKind kind, ObjectNode row) {
        List<Place> places = new ArrayList<>();
        switch (kind) {
            case COMPANIES -> {
                members(row, "capabilities", places);
                if (row.path("wishes").path("minerals") instanceof ArrayNode minerals) {
                    items(minerals, "/wishes/minerals", places);
                }
            }
            case PROJECTS -> {
                members(row, "minerals", places);
                members(row, "needs", places);
                members(row, "resourceFigures", places);
            }
            case PARTICIPANTS -> {
                // They name no mineral.
            }
        }
        return places;
    }

    private void members(ObjectNode row, String list, List<Place> places) {
        JsonNode items = row.path(list);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof ObjectNode item && isWord(item.path(MINERAL))) {
                places.add(new Place(
                        "/" + list + "/" + i + "/" + MINERAL,
                        term(item.get(MINERAL).textValue()),
                        code -> item.put(MINERAL, code)));
            }
        }
    }

    private void items(ArrayNode items, String pointer, List<Place> places) {
        for (int i = 0; i < items.size(); i++) {
            int at = i;
            if (isWord(items.get(i))) {
                places.add(new Place(
                        pointer + "/" + i,
                        term(items.get(i).textValue()),
                        code -> items.set(at, items.textNode(code))));
            }
        }
    }

    private boolean isWord(JsonNode value) {
        return value.isTextual()
                && !value.textValue().isBlank()
                && value.textValue().length() <= LONGEST
                && value.textValue()
                        .chars()
                        .noneMatch(letter -> Character.isISOControl(letter) || Character.isSurrogate((char) letter))
                && !lists.contains(CodeLists.MINERALS, value.textValue());
    }

    /** The spelling under which a word is asked about, once for all its spellings. */
    static String term(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * The codes that a word may stand for, the likeliest first: the mineral of that name in any of the languages, then
     * what the word means in the public records.
     */
    List<String> proposed(String term) {
        Set<String> codes = new LinkedHashSet<>();
        lists.find(CodeLists.MINERALS).orElseThrow().items().stream()
                .filter(mineral -> term.equals(mineral.code())
                        || mineral.labels().values().stream()
                                .anyMatch(label -> term(label).equals(term)))
                .map(CodeItem::code)
                .forEach(codes::add);
        codes.addAll(records.minerals(term));
        return List.copyOf(codes);
    }

    /** The words at these places that nobody has decided on. */
    static Set<String> open(List<Place> places, Map<String, ?> decided) {
        Set<String> open = new LinkedHashSet<>();
        places.stream()
                .map(Place::term)
                .filter(term -> !decided.containsKey(term))
                .forEach(open::add);
        return open;
    }
}
