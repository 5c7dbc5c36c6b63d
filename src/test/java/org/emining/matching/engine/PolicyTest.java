package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.emining.matching.engine.Profiles.POLICY;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.emining.catalogue.Stage;
import org.junit.jupiter.api.Test;

class PolicyTest {
    @Test
    void aPolicySurvivesJsonUnchanged() throws Exception {
        ObjectMapper json = new ObjectMapper();

        Policy read = json.readValue(json.writeValueAsString(POLICY), Policy.class);

        assertThat(read).isEqualTo(POLICY);
        assertThat(json.writeValueAsString(read)).isEqualTo(json.writeValueAsString(POLICY));
    }

    @Test
    void mineralStageAndCountryLead() {
        assertThatThrownBy(() -> weighing(23, 23, 23, 11, 10, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThat(weighing(24, 23, 23, 10, 10, 10).weight(Criterion.MINERAL)).isEqualTo(24);
    }

    @Test
    void theWeightsSumToOneHundredAndNoneIsNegative() {
        assertThatThrownBy(() -> weighing(25, 25, 25, 10, 8, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> weighing(30, 30, 30, 10, 5, -5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyCriterionHasAWeight() {
        Map<Criterion, Integer> weights = new EnumMap<>(POLICY.weights());
        weights.remove(Criterion.CAPACITY);
        weights.put(Criterion.MINERAL, 33);

        assertThatThrownBy(() -> with(weights, POLICY.stageNearness(), POLICY.trackRecord()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreFacilitiesAreNeverWorthLess() {
        assertThatThrownBy(() -> with(POLICY.weights(), POLICY.stageNearness(), List.of(0, 500, 400)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CountryTable.Presence(0, 400, List.of(350, 500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theCountryPartsFitIntoOneCriterion() {
        CountryTable.Presence presence = POLICY.country().presence();

        assertThatThrownBy(() -> new CountryTable(201, 150, presence, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aServiceHasNoPlaceInTheStageTable() {
        Map<Stage, Map<Stage, Integer>> table = new EnumMap<>(POLICY.stageNearness());
        table.put(Stage.POWER, Map.of(Stage.POWER, 1000));

        assertThatThrownBy(() -> with(POLICY.weights(), table, POLICY.trackRecord()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStageIsFullyNearItself() {
        Map<Stage, Map<Stage, Integer>> table = new EnumMap<>(POLICY.stageNearness());
        table.put(Stage.SURVEY, Map.of(Stage.SURVEY, 999));

        assertThatThrownBy(() -> with(POLICY.weights(), table, POLICY.trackRecord()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Policy weighing(int mineral, int stage, int country, int track, int capacity, int responsibility) {
        Map<Criterion, Integer> weights = Map.of(
                Criterion.MINERAL, mineral,
                Criterion.STAGE, stage,
                Criterion.COUNTRY, country,
                Criterion.TRACK_RECORD, track,
                Criterion.CAPACITY, capacity,
                Criterion.RESPONSIBILITY, responsibility);
        return with(weights, POLICY.stageNearness(), POLICY.trackRecord());
    }

    private static Policy with(
            Map<Criterion, Integer> weights, Map<Stage, Map<Stage, Integer>> stages, List<Integer> trackRecord) {
        return new Policy(weights, stages, POLICY.mineralNearness(), POLICY.country(), trackRecord, 1000);
    }
}
