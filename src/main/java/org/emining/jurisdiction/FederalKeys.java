package org.emining.jurisdiction;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.emining.jurisdiction.Settings.FederalKey;
import org.jspecify.annotations.Nullable;

/**
 * What the federal key is worth. Two sides declare it, the province and the federation, and in force is what both say: of
 * two effects the lesser, and nothing where they mean different scopes. So no side gives the federal key more weight than
 * the other grants or claims, each can end it, and a key nobody declared has none.
 *
 * @param agreed whether both declare the same
 */
public record FederalKeys(
        KeyEffect effect,
        KeyScope scope,
        boolean agreed,
        @Nullable FederalKey byProvince,
        @Nullable FederalKey byFederation) {

    /** @param project null for the province as a whole */
    static FederalKeys of(Settings ofProvince, Settings ofFederation, String province, @Nullable UUID project) {
        FederalKey granted = declared(ofProvince, province, project).orElse(null);
        FederalKey claimed = declared(ofFederation, province, project).orElse(null);
        KeyEffect one = granted == null ? KeyEffect.NOT_REQUIRED : granted.effect();
        KeyEffect other = claimed == null ? KeyEffect.NOT_REQUIRED : claimed.effect();
        KeyScope scope = granted != null && claimed != null && granted.scope() == claimed.scope()
                ? granted.scope()
                : KeyScope.NONE;
        KeyEffect both = scope == KeyScope.NONE ? KeyEffect.NOT_REQUIRED : lesser(one, other);
        boolean agreed = one == other && (one == KeyEffect.NOT_REQUIRED || scope != KeyScope.NONE);
        return new FederalKeys(both, scope, agreed, granted, claimed);
    }

    private static KeyEffect lesser(KeyEffect one, KeyEffect other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    // What is said of one project goes before what is said of its province.
    private static Optional<FederalKey> declared(Settings by, String province, @Nullable UUID project) {
        return by.federalKeys().stream()
                .filter(key -> key.projectId() == null
                        ? province.equals(key.jurisdiction())
                        : Objects.equals(key.projectId(), project))
                .min(Comparator.comparing(key -> key.projectId() == null));
    }
}
