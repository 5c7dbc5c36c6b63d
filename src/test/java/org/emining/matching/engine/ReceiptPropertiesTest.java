package org.emining.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emining.matching.engine.Profiles.ENGINE;
import static org.emining.matching.engine.Profiles.REFERENCE;
import static org.emining.matching.engine.Profiles.TODAY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** What holds for the receipt of any firm and any project under any policy. */
@Domain(Worlds.class)
class ReceiptPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    @Property
    void pointsSumToTheScoreWithinTheScale(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        Receipt receipt = ENGINE.receipt(project, firm, policy, TODAY);

        assertThat(receipt.criteria().stream().mapToLong(CriterionRow::points).sum())
                .isEqualTo(receipt.score());
        assertThat(receipt.score()).isBetween(0L, receipt.scoreUpTo());
        assertThat(receipt.scoreUpTo()).isLessThanOrEqualTo(Receipt.SCALE);
    }

    @Property
    void whateverMayStillLiftTheScoreIsListedAsUnknown(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) {
        Receipt receipt = ENGINE.receipt(project, firm, policy, TODAY);

        if (receipt.unknowns().isEmpty()) {
            assertThat(receipt.scoreUpTo()).isEqualTo(receipt.score());
        }
    }

    /** Reads the published JSON alone, as a stranger would who has neither this code nor the profiles. */
    @Property(tries = 300)
    void theScoreCanBeRecomputedFromTheReceiptsOwnContent(
            @ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy) throws Exception {
        JsonNode receipt = JSON.readTree(JSON.writeValueAsString(ENGINE.receipt(project, firm, policy, TODAY)));

        Map<String, Long> weights = new HashMap<>();
        receipt.get("criteria")
                .forEach(row ->
                        weights.put(row.get("code").asText(), row.get("weight").asLong()));
        Map<String, Long> points = new HashMap<>();
        long upTo = 0;
        for (JsonNode need : receipt.get("needs")) {
            long share = need.get("share").asLong();
            points.merge("MINERAL", weights.get("MINERAL") * share * value(need.get("mineral")), Long::sum);
            points.merge("STAGE", weights.get("STAGE") * share * value(need.get("stage")), Long::sum);
            points.merge("TRACK_RECORD", weights.get("TRACK_RECORD") * share * value(need.get("track")), Long::sum);
            upTo += share * need.get("sumUpTo").asLong();
        }
        for (String once : new String[] {"COUNTRY", "CAPACITY", "RESPONSIBILITY"}) {
            JsonNode fit = receipt.get(once.toLowerCase(Locale.ROOT)).get("fit");
            points.put(once, weights.get(once) * 1000 * value(fit));
            upTo += weights.get(once) * 1000 * fit.get("upTo").asLong();
        }

        receipt.get("criteria").forEach(row -> assertThat(points)
                .containsEntry(row.get("code").asText(), row.get("points").asLong()));
        assertThat(points.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(receipt.get("score").asLong());
        assertThat(upTo).isEqualTo(receipt.get("scoreUpTo").asLong());
    }

    @Property(tries = 300)
    void theSameInputsGiveTheSameBytes(@ForAll ProjectProfile project, @ForAll FirmProfile firm, @ForAll Policy policy)
            throws Exception {
        Policy stored = JSON.readValue(JSON.writeValueAsBytes(policy), Policy.class);

        byte[] first = JSON.writeValueAsBytes(ENGINE.receipt(project, firm, policy, TODAY));
        byte[] again = JSON.writeValueAsBytes(new MatchingEngine(REFERENCE).receipt(project, firm, stored, TODAY));

        assertThat(again).isEqualTo(first);
    }

    @Property(tries = 300)
    void aFrozenReceiptCanBeReadBack(@ForAll ProjectProfile project, @ForAll FirmProfile firm) throws Exception {
        Receipt receipt = ENGINE.receipt(project, firm, Policy.startValues(), TODAY);

        assertThat(JSON.readValue(JSON.writeValueAsBytes(receipt), Receipt.class))
                .isEqualTo(receipt);
    }

    private static long value(JsonNode fit) {
        return fit.get("value").asLong(0);
    }
}
