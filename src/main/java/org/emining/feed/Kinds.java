package org.emining.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.emining.platform.event.Announced;
import org.emining.platform.event.DomainEvent;

/** The kinds of resources that can be followed, as the features have said. */
@ApplicationScoped
public class Kinds {

    private static final String GONE = ".gone";

    private final List<Announced> all;
    private final Map<String, Announced> byName = new TreeMap<>();

    Kinds(@All List<Announced> all) {
        this.all = all;
        all.forEach(kind -> byName.put(kind.kind(), kind));
    }

    List<Announced> all() {
        return all;
    }

    /** The kind of which an event tells; none for one that nobody follows, which EveryEventIsToldTest has a list of. */
    Optional<Announced> of(DomainEvent event) {
        return all.stream().filter(kind -> kind.events().isInstance(event)).findFirst();
    }

    /** The names of the kinds. */
    String[] names() {
        return byName.keySet().toArray(new String[0]);
    }

    /** Where a resource is read. @throws IllegalStateException for a kind that no feature announces */
    public String path(String kind, Object id) {
        Announced known = byName.get(kind);
        if (known == null) {
            throw new IllegalStateException("nobody announces " + kind);
        }
        return known.path().endsWith("/") ? known.path() + id : known.path().replace("{id}", id.toString());
    }

    /** The names of all events, in order, and for each kind that something is gone. */
    public List<String> types() {
        return all.stream()
                .flatMap(kind -> Stream.concat(kind.types().stream(), Stream.of(gone(kind.kind()))))
                .sorted()
                .toList();
    }

    /** The name under which somebody is told that a thing of this kind is gone, or not its to see any more. */
    public static String gone(String kind) {
        return kind.replace('-', '_') + GONE;
    }

    /** Whether an event has such a name. */
    public static boolean isGone(String type) {
        return type.endsWith(GONE);
    }
}
