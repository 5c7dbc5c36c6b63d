package org.emining.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emining.platform.error.Fault;
import org.jspecify.annotations.Nullable;

/** All code lists, by name. Read once from the data files; nothing changes them while the service runs. */
@ApplicationScoped
public class CodeLists {
    public static final String ADVICE = "advice";
    public static final String CERTIFICATES = "certificates";
    public static final String COMMITMENTS = "commitments";
    public static final String CONFLICT_RULES = "conflict-rules";
    public static final String COUNTRIES = "countries";
    public static final String DECISION_REASONS = "decision-reasons";
    public static final String IDENTIFIER_SCHEMES = "identifier-schemes";
    public static final String LAPSE_REASONS = "lapse-reasons";
    public static final String MINERAL_ASSOCIATIONS = "mineral-associations";
    public static final String MINERALS = "minerals";
    public static final String OVERRIDE_REASONS = "override-reasons";
    public static final String PARTNERSHIPS = "partnerships";
    public static final String PAUSE_REASONS = "pause-reasons";
    public static final String PROCESSES = "processes";
    public static final String PROVINCES = "provinces";
    public static final String RECUSAL_REASONS = "recusal-reasons";
    public static final String REPORTING_STANDARDS = "reporting-standards";
    public static final String RESOURCE_CLASSES = "resource-classes";
    public static final String ROUTES = "routes";
    public static final String STAGES = "stages";

    private final SortedMap<String, CodeList> lists = new TreeMap<>();
    private final Map<String, Map<String, CodeItem>> items = new HashMap<>();

    public CodeLists() {
        for (CodeList list : new CodeListReader().readAll()) {
            lists.put(list.name(), list);
            var byCode = new HashMap<String, CodeItem>();
            list.items().forEach(item -> byCode.put(item.code(), item));
            items.put(list.name(), byCode);
        }
    }

    /** Makes a broken data file stop the start of the service rather than the first request that needs it. */
    void readAtStart(@Observes @Initialized(ApplicationScoped.class) Object start) {}

    /** Every list, sorted by name. */
    public Collection<CodeList> all() {
        return Collections.unmodifiableCollection(lists.values());
    }

    /** The list a caller from outside asks for by name. */
    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The item with this code; the name must be one of the constants here. */
    public Optional<CodeItem> find(String name, String code) {
        return Optional.ofNullable(codes(name).get(code));
    }

    /** What is wrong with a query parameter that is to be a code of the list; nothing when it is one, or absent. */
    public Optional<Fault> faultOf(String parameter, @Nullable String code, String list) {
        return code == null || contains(list, code)
                ? Optional.empty()
                : Optional.of(Fault.inParameter(parameter, "known-code", list));
    }

    /** Whether the list has this code; the name must be one of the constants here. */
    public boolean contains(String name, String code) {
        return codes(name).containsKey(code);
    }

    /** The list with a name that must exist. */
    CodeList get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no code list " + name));
    }

    private Map<String, CodeItem> codes(String name) {
        Map<String, CodeItem> codes = items.get(name);
        if (codes == null) {
            throw new IllegalArgumentException("There is no code list " + name);
        }
        return codes;
    }
}
