package org.emining.matching.engine.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The few values asked for last, by key. Safe for several threads. */
final class Recent<K, V> {
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    // Nearly every question has the key of the one before, and the hash of a large key is work.
    private @Nullable K lastKey;
    private @Nullable V lastValue;

    Recent(int most) {
        this.most = most;
    }

    /** @param renew makes the value from the one there is (null: none), or gives that one back */
    synchronized V get(K key, Renewal<V> renew) {
        V old = key == lastKey ? lastValue : values.get(key);
        V value = renew.of(old);
        if (key == lastKey && value == old) {
            return value;
        }
        lastKey = key;
        lastValue = value;
        values.put(key, value);
        if (values.size() > most) {
            values.remove(values.keySet().iterator().next());
        }
        return value;
    }

    synchronized void forEach(Consumer<V> action) {
        values.values().forEach(action);
    }

    /** Makes a value of the one there is. */
    interface Renewal<V> {
        V of(@Nullable V old);
    }
}
