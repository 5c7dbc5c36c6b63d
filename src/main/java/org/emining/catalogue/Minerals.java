package org.emining.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The minerals with what the product knows of them: group and route. */
@ApplicationScoped
public class Minerals {
    private static final Pattern THEN = Pattern.compile(">");

    private final Map<String, Mineral> minerals = new LinkedHashMap<>();

    public Minerals(CodeLists lists) {
        Map<String, Route> routes = lists.get(CodeLists.ROUTES).items().stream()
                .map(Minerals::route)
                .collect(Collectors.toMap(Route::code, Function.identity()));
        for (CodeItem item : lists.get(CodeLists.MINERALS).items()) {
            Route route = routes.get(item.attribute("route"));
            if (route == null) {
                throw new IllegalStateException("No route for the mineral " + item.code());
            }
            minerals.put(item.code(), new Mineral(item.code(), item.attribute("group"), route));
        }
    }

    /** Every mineral, in the order of the list: group by group. */
    public Collection<Mineral> all() {
        return Collections.unmodifiableCollection(minerals.values());
    }

    public Optional<Mineral> find(String code) {
        return Optional.ofNullable(minerals.get(code));
    }

    private static Route route(CodeItem item) {
        return new Route(item.code(), split(item, "stages").map(Stage::valueOf).toList());
    }

    private static Stream<String> split(CodeItem item, String attribute) {
        return THEN.splitAsStream(item.attribute(attribute));
    }
}
