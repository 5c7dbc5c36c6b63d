package org.emining.jurisdiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.emining.jurisdiction.Settings.FederalKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Neither side gives the federal key more weight than the other. */
class FederalKeysTest {

    private static final String PROVINCE = "PK-BA";
    private static final UUID PROJECT = UUID.fromString("4d85fc29-5d31-8145-a829-6b5c59cf7e29");

    @ParameterizedTest
    @CsvSource({
        "            ,          ,             ,          , NOT_REQUIRED, NONE, true",
        "CONCURRENCE , SECURITY ,             ,          , NOT_REQUIRED, NONE, false",
        "            ,          , CONCURRENCE , SECURITY , NOT_REQUIRED, NONE, false",
        "CONCURRENCE , SECURITY , CONCURRENCE , SECURITY , CONCURRENCE, SECURITY, true",
        "ADVISORY    , SECURITY , CONCURRENCE , SECURITY , ADVISORY, SECURITY, false",
        "CONCURRENCE , SECURITY , ADVISORY    , SECURITY , ADVISORY, SECURITY, false",
        "CONCURRENCE , SECURITY , CONCURRENCE , TREATY   , NOT_REQUIRED, NONE, false",
        "NOT_REQUIRED, NONE     , CONCURRENCE , TREATY   , NOT_REQUIRED, NONE, false",
        "NOT_REQUIRED, NONE     , NOT_REQUIRED, NONE     , NOT_REQUIRED, NONE, true",
        "NOT_REQUIRED, NONE     ,             ,          , NOT_REQUIRED, NONE, true",
    })
    void in_force_is_what_both_declare(
            KeyEffect granted,
            KeyScope grantedFor,
            KeyEffect claimed,
            KeyScope claimedFor,
            KeyEffect effect,
            KeyScope scope,
            boolean agreed) {
        FederalKeys keys = FederalKeys.of(
                declaring(of(granted, grantedFor)), declaring(of(claimed, claimedFor)), PROVINCE, PROJECT);

        assertThat(keys.effect()).isEqualTo(effect);
        assertThat(keys.scope()).isEqualTo(scope);
        assertThat(keys.agreed()).isEqualTo(agreed);
    }

    @Test
    void what_is_said_of_a_project_goes_before_what_is_said_of_its_province() {
        FederalKey nuclear =
                new FederalKey(null, PROJECT, KeyEffect.CONCURRENCE, KeyScope.STRATEGIC_OR_NUCLEAR, "an order");
        FederalKey usual = of(KeyEffect.ADVISORY, KeyScope.SECURITY);
        Settings both = declaring(usual, nuclear);

        assertThat(FederalKeys.of(both, both, PROVINCE, PROJECT).effect()).isEqualTo(KeyEffect.CONCURRENCE);
        assertThat(FederalKeys.of(both, both, PROVINCE, UUID.randomUUID()).effect())
                .isEqualTo(KeyEffect.ADVISORY);
        assertThat(FederalKeys.of(both, both, PROVINCE, null).effect()).isEqualTo(KeyEffect.ADVISORY);
        assertThat(FederalKeys.of(both, both, "PK-SD", UUID.randomUUID()).effect())
                .isEqualTo(KeyEffect.NOT_REQUIRED);
    }

    @Test
    void a_project_on_which_one_side_says_nothing_of_its_own_is_one_of_the_province() {
        Settings province =
                declaring(new FederalKey(null, PROJECT, KeyEffect.CONCURRENCE, KeyScope.SECURITY, "an order"));
        Settings federation = declaring(of(KeyEffect.ADVISORY, KeyScope.SECURITY));

        assertThat(FederalKeys.of(province, federation, PROVINCE, PROJECT).effect())
                .isEqualTo(KeyEffect.ADVISORY);
    }

    private static FederalKey of(KeyEffect effect, KeyScope scope) {
        return effect == null ? null : new FederalKey(PROVINCE, null, effect, scope, "an order");
    }

    private static Settings declaring(FederalKey... keys) {
        List<FederalKey> there = Arrays.stream(keys).filter(key -> key != null).toList();
        return new Settings(null, List.of(), List.of(), Map.of(), List.of(), there, null, null, List.of());
    }
}
