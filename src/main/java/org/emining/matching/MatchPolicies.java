package org.emining.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.emining.matching.engine.Policy;
import org.emining.platform.Ids;
import org.emining.platform.database.Database;
import org.emining.platform.database.Question;
import org.jspecify.annotations.Nullable;

/** The match policies. Exactly one is published at any time; a fresh installation publishes the start values. */
@Singleton
class MatchPolicies {

    private static final int BEFORE_ANY_RANKING = 150;
    private static final int MOST_REMEMBERED = 100;
    private static final String ROW = "select id as policy_id, number as policy_number, status as policy_status,"
            + " version as policy_version from match_policies where ";
    private static final String CONTENT =
            "select (select content from match_policies where id = ? and version = ?) as policy_content";
    private static final String START = "Start values: mineral, stage and country lead with 80 of 100";

    private final DataSource connections;
    private final Database database;
    private final ObjectMapper json;
    private final Cache<State, Policy> contents =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    MatchPolicies(DataSource connections, Database database, ObjectMapper json) {
        this.connections = connections;
        this.database = database;
        this.json = json;
    }

    @Transactional
    void publishFirst(@Observes @Priority(BEFORE_ANY_RANKING) StartupEvent start) throws SQLException {
        // Replicas start together: the one published row of the unique index decides which of them made it.
        try (Connection connection = connections.getConnection();
                var insert = connection.prepareStatement("""
                        insert into match_policies (id, number, status, content, reason, published_at)
                        values (?, 1, 'PUBLISHED', ?::jsonb, ?, now()) on conflict do nothing""")) {
            insert.setObject(1, Ids.ofRecord("match-policy", "start values"));
            insert.setString(2, json.writeValueAsString(Policy.startValues()));
            insert.setString(3, START);
            insert.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Which row holds the policy.
     *
     * @param number of a policy; null for the one in force
     */
    static Question<Optional<State>> question(@Nullable Integer number) {
        return number == null
                ? new Question<>(ROW + "status = 'PUBLISHED'", List.of(), State::read)
                : new Question<>(ROW + "number = ?", List.of(number), State::read);
    }

    /**
     * The policy that is asked for.
     *
     * @throws org.emining.platform.error.DomainException {@code invalid-parameter} when there is none that the caller may
     *     know of
     */
    PolicyInForce chosen(PolicyChoice choice) {
        return chosen(choice, database.ask(question(choice.number()).orNone()));
    }

    /** The same for a row that was found already. */
    PolicyInForce chosen(PolicyChoice choice, Optional<State> found) {
        if (found.isEmpty() && choice.number() == null) {
            throw new IllegalStateException("no match policy is published");
        }
        State state =
                found.filter(policy -> choice.visible().contains(policy.status)).orElseThrow(PolicyChoice::unknown);
        // None: somebody has just changed the draft.
        return content(state)
                .map(content -> new PolicyInForce(state.id, state.number, state.revision(), content))
                .orElseGet(() -> chosen(choice));
    }

    private Optional<Policy> content(State state) {
        Policy remembered = contents.getIfPresent(state);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Policy> read = database.ask(new Question<>(
                CONTENT, List.of(state.id, state.version), row -> Optional.ofNullable(row.getString("policy_content"))
                        .map(this::read)));
        read.ifPresent(content -> contents.put(state, content));
        return read;
    }

    private Policy read(String content) {
        try {
            return json.readValue(content, Policy.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a match policy cannot be read", unreadable);
        }
    }

    /** A state of a policy, in which its content never changes. */
    record State(UUID id, int number, PolicyStatus status, long version) {

        private static Optional<State> read(ResultSet row) throws SQLException {
            UUID id = row.getObject("policy_id", UUID.class);
            return id == null
                    ? Optional.empty()
                    : Optional.of(new State(
                            id,
                            row.getInt("policy_number"),
                            PolicyStatus.valueOf(row.getString("policy_status")),
                            row.getLong("policy_version")));
        }

        private @Nullable Long revision() {
            return status == PolicyStatus.DRAFT ? version : null;
        }
    }
}
