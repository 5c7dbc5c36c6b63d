package org.emining.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The minerals with what the product knows of them: group, route, and which are mined together. */
@ApplicationScoped
public class Minerals {
    private static final Pattern THEN = Pattern.compile(">");

    private final Map<String, Mineral> minerals = new LinkedHashMap<>();
    private final List<Set<String>> associations;

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
        associations = lists.get(CodeLists.MINERAL_ASSOCIATIONS).items().stream()
                .map(item -> split(item, "minerals").collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** Every mineral, in the order of the list: group by group. */
    public Collection<Mineral> all() {
        return Collections.unmodifiableCollection(minerals.values());
    }

    public Optional<Mineral> find(String code) {
        return Optional.ofNullable(minerals.get(code));
    }

    /** The minerals of a group, such as {@code base-metals}; none when there is no such group. */
    public List<Mineral> inGroup(String group) {
        return all().stream().filter(mineral -> mineral.group().equals(group)).toList();
    }

    /** The minerals that go a route, such as {@code SULPHIDE}; none when there is no such route. */
    public List<Mineral> onRoute(String route) {
        return all().stream()
                .filter(mineral -> mineral.route().code().equals(route))
                .toList();
    }

    /** The nearest kinship that holds between two minerals; the order of the two does not matter. */
    public MineralKinship kinship(Mineral one, Mineral other) {
        if (one.code().equals(other.code())) {
            return MineralKinship.SAME;
        }
        if (associations.stream().anyMatch(a -> a.contains(one.code()) && a.contains(other.code()))) {
            return MineralKinship.MINED_TOGETHER;
        }
        return one.group().equals(other.group()) ? MineralKinship.SAME_GROUP : MineralKinship.NONE;
    }

    private static Route route(CodeItem item) {
        return new Route(item.code(), split(item, "stages").map(Stage::valueOf).toList());
    }

    private static Stream<String> split(CodeItem item, String attribute) {
        return THEN.splitAsStream(item.attribute(attribute));
    }
}
