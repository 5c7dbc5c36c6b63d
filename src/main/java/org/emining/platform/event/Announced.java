package org.emining.platform.event;

import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * One kind of resource that others follow. A feature that has one produces a bean of this: which of its events tell of
 * it, where its state stands and who may know of it. Feed and ledger know no feature; what an event changed is read here,
 * in the transaction that changed it.
 *
 * @param kind name on the wire, singular, kebab-case
 * @param path where one of them is read: its id follows the slash at the end, or stands for {@code {id}}; without
 *     both, the list they are read in
 * @param events the feature's sealed interface; the subject of each is a resource of this kind
 * @param rows the select that gives of each resource {@code id}, {@code version} and what the audience depends on; a
 *     constant of ours
 * @param audience who may know of the resource in a row
 */
public record Announced(
        String kind,
        String path,
        Class<? extends DomainEvent> events,
        String rows,
        Function<Tuple, Audience> audience) {

    /** @throws IllegalArgumentException for events that are no sealed interface: nobody could say which there are */
    public Announced {
        if (!events.isSealed()) {
            throw new IllegalArgumentException(events + " is not sealed");
        }
    }

    /** The names of its events. */
    public List<String> types() {
        return Arrays.stream(events.getPermittedSubclasses())
                .map(Announced::type)
                .sorted()
                .toList();
    }

    /** The name of an event on the wire: {@code MatchTakenUp} is {@code match.taken_up}. */
    public static String type(Class<?> event) {
        List<String> words = List.of(event.getSimpleName().split("(?=[A-Z])"));
        return (words.getFirst() + "." + String.join("_", words.subList(1, words.size()))).toLowerCase(Locale.ROOT);
    }
}
