package org.sijill.ingest.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.alert.SavedSearchView.Webhook;

/** The saved searches that PostgreSQL has. */
@ApplicationScoped
class SavedSearches {

    private static final String INSERT = """
        insert into saved_search
            (id, name, query, webhook_url, webhook_secret, created_at, watermark, next_run_at)
        select ?, ?, ?, ?, ?, now(), now(), now() where (select count(*) from saved_search) < ?\
        """;

    /** Another address gets another secret; what is shown as failing begins anew with another query. */
    private static final String UPDATE = """
        update saved_search set name = ?, query = ?, webhook_url = ?,
            webhook_secret = case when webhook_url is not distinct from ? then webhook_secret else ? end,
            failures = case when query = ? then failures else 0 end,
            last_error = case when query = ? then last_error end,
            next_run_at = now()
        where id = ?\
        """;

    private static final String VIEW = """
        select s.id, s.name, s.query, s.created_at, s.last_run_at, s.failures, s.last_error, s.webhook_url,
            (select count(*) from alert_match m where m.search_id = s.id) as matches,
            (select count(*) from alert_match m left join delivery d on d.id = m.delivery_id
                where m.search_id = s.id and d.delivered_at is null and m.forgotten_at is null) as undelivered,
            (select max(delivered_at) from delivery d where d.search_id = s.id) as last_delivered_at,
            o.attempts, o.last_status, o.last_error as delivery_error
        from saved_search s left join delivery o on o.search_id = s.id and o.delivered_at is null\
        """;

    private final AgroalDataSource database;

    SavedSearches(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Keeps a search.
     *
     * @param secret what its deliveries are signed with; null without a webhook
     * @return false if there are {@code most} already
     */
    @Transactional
    boolean insert(String id, SavedSearchForm form, @Nullable String secret, int most) {
        return update(INSERT, statement -> {
                    statement.setString(1, id);
                    statement.setString(2, form.name());
                    statement.setString(3, form.query());
                    statement.setString(4, address(form));
                    statement.setString(5, secret);
                    statement.setInt(6, most);
                })
                == 1;
    }

    /** Changes a search; false if there is none of this id. */
    @Transactional
    boolean update(String id, SavedSearchForm form, @Nullable String newSecret) {
        return update(UPDATE, statement -> {
                    statement.setString(1, form.name());
                    statement.setString(2, form.query());
                    statement.setString(3, address(form));
                    statement.setString(4, address(form));
                    statement.setString(5, newSecret);
                    statement.setString(6, form.query());
                    statement.setString(7, form.query());
                    statement.setString(8, id);
                })
                == 1;
    }

    /** Forgets a search with its matches and deliveries; false if there is none of this id. */
    @Transactional
    boolean delete(String id) {
        return update("delete from saved_search where id = ?", statement -> statement.setString(1, id)) == 1;
    }

    /** Whether a search's deliveries are signed with this secret. */
    boolean hasSecret(String id, @Nullable String secret) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select 1 from saved_search where id = ? and webhook_secret = ?")) {
            statement.setString(1, id);
            statement.setString(2, secret);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The saved searches cannot be read", failure);
        }
    }

    /** How a search fares. */
    Optional<SavedSearchView> find(String id) {
        return views(VIEW + " where s.id = ?", statement -> statement.setString(1, id)).stream()
                .findFirst();
    }

    /** All of them, the oldest first. */
    List<SavedSearchView> all() {
        return views(VIEW + " order by s.created_at, s.id", statement -> {});
    }

    private List<SavedSearchView> views(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            List<SavedSearchView> views = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    views.add(view(row));
                }
            }
            return views;
        } catch (SQLException failure) {
            throw new IllegalStateException("The saved searches cannot be read", failure);
        }
    }

    private static SavedSearchView view(ResultSet row) throws SQLException {
        return new SavedSearchView(
                row.getString("id"),
                row.getString("name"),
                row.getString("query"),
                row.getTimestamp("created_at").toInstant(),
                Times.orNull(row, "last_run_at"),
                row.getLong("matches"),
                row.getInt("failures"),
                row.getString("last_error"),
                webhook(row));
    }

    private static @Nullable Webhook webhook(ResultSet row) throws SQLException {
        String address = row.getString("webhook_url");
        if (address == null) {
            return null;
        }
        int status = row.getInt("last_status");
        return new Webhook(
                withoutQuery(address),
                null,
                row.getLong("undelivered"),
                row.getInt("attempts"),
                status == 0 ? null : status,
                row.getString("delivery_error"),
                Times.orNull(row, "last_delivered_at"));
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static @Nullable String address(SavedSearchForm form) {
        URI webhook = form.webhook();
        return webhook == null ? null : webhook.toString();
    }

    private int update(String sql, Binding binding) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.bind(statement);
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("The saved searches cannot be changed", failure);
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }
}
