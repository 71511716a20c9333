package org.sijill.ingest.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What saved searches have found: each article once for each search, whatever overlap its runs have. */
@ApplicationScoped
public class AlertMatches {

    /**
     * The row's lock makes a takedown wait, or makes this wait and see the article removed: nothing is told of an
     * article after its takedown. What was there when the search was saved is no news; a minute is left for
     * transactions that were on their way.
     */
    private static final String INSERT = """
        insert into alert_match (search_id, article_id, matched_at, payload)
        select s.id, a.id, now(), ?::jsonb from saved_search s, article a
        where s.id = ? and a.id = ? and a.state = 'live'
            and a.changed_at >= s.created_at - interval '1 minute'
        for share of a
        on conflict (search_id, article_id) do nothing\
        """;

    private static final String PAGE = """
        select sequence, article_id, matched_at, payload from alert_match
        where search_id = ? and sequence > ? and forgotten_at is null order by sequence limit ?\
        """;

    private static final String DELIVERED_TOGETHER = """
        select sequence, article_id, matched_at, payload from alert_match where delivery_id = ? order by sequence\
        """;

    private static final String ERASE =
            "update alert_match set payload = null where article_id = ? and payload is not null";

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    AlertMatches(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * Erases what is kept of an article that is taken down. Part of the takedown's transaction, which has the article's
     * row locked.
     */
    @Transactional(TxType.MANDATORY)
    public void erase(String articleId) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ERASE)) {
            statement.setString(1, articleId);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The alerts cannot be erased", failure);
        }
    }

    /** Keeps a match unless it is kept already; in a transaction of its own, so that no two articles are locked at once. */
    @Transactional(TxType.REQUIRES_NEW)
    void keep(String searchId, String articleId, AlertPayload payload) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, mapper.writeValueAsString(payload));
            statement.setString(2, searchId);
            statement.setString(3, articleId);
            statement.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A match that cannot be written", impossible);
        }
    }

    /** Matches of a search after a place in the order of finding. */
    List<AlertMatchView> after(String searchId, long sequence, int most) {
        return read(PAGE, statement -> {
            statement.setString(1, searchId);
            statement.setLong(2, sequence);
            statement.setInt(3, most);
        });
    }

    /** The matches of a delivery, as they are now. */
    List<AlertMatchView> of(UUID delivery) {
        return read(DELIVERED_TOGETHER, statement -> statement.setObject(1, delivery));
    }

    private List<AlertMatchView> read(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<AlertMatchView> matches = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    matches.add(view(row));
                }
            }
            return matches;
        } catch (SQLException failure) {
            throw new IllegalStateException("The matches cannot be read", failure);
        }
    }

    private AlertMatchView view(ResultSet row) throws SQLException {
        AlertPayload payload = payload(row.getString("payload"));
        return new AlertMatchView(
                row.getLong("sequence"),
                row.getString("article_id"),
                row.getTimestamp("matched_at").toInstant(),
                payload == null ? true : null,
                payload == null ? null : payload.title(),
                payload == null ? null : payload.source(),
                payload == null ? null : payload.url(),
                payload == null ? null : payload.publishedAt(),
                payload == null ? null : payload.passages());
    }

    private @Nullable AlertPayload payload(@Nullable String json) {
        try {
            return json == null ? null : mapper.readValue(json, AlertPayload.class);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A match that cannot be read", failure);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
