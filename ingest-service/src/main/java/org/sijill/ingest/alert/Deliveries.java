package org.sijill.ingest.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The way of matches to their receivers: made, claimed, done or put off. Times are the database's own. */
@ApplicationScoped
class Deliveries {

    /** One for each search that has a receiver, waiting matches and no delivery under way. */
    private static final String OPEN = """
        insert into delivery (id, search_id, created_at, next_attempt_at)
        select gen_random_uuid(), s.id, now(), now() from saved_search s
        where s.webhook_url is not null
            and exists (select 1 from alert_match m
                where m.search_id = s.id and m.delivery_id is null and m.forgotten_at is null)
        on conflict (search_id) where delivered_at is null do nothing
        returning id, search_id\
        """;

    private static final String FILL = """
        update alert_match set delivery_id = ? where sequence in (
            select sequence from alert_match
            where search_id = ? and delivery_id is null and forgotten_at is null
            order by sequence limit ? for update)\
        """;

    private static final String CLAIM = """
        with due as (
            select d.id from delivery d join saved_search s on s.id = d.search_id
            where d.delivered_at is null and d.next_attempt_at <= now() and s.webhook_url is not null
                and (d.lease_until is null or d.lease_until < now())
            order by d.next_attempt_at limit ? for update of d skip locked)
        update delivery d set lease_until = now() + ? * interval '1 millisecond', attempts = d.attempts + 1
        from due, saved_search s where d.id = due.id and s.id = d.search_id
        returning d.id, d.search_id, d.attempts, s.name, s.webhook_url, s.webhook_secret\
        """;

    private static final String DONE = """
        update delivery set delivered_at = now(), lease_until = null, last_status = ?, last_error = null
        where id = ?\
        """;

    private static final String PUT_OFF = """
        update delivery set lease_until = null, last_status = ?, last_error = ?,
            next_attempt_at = now() + ? * interval '1 millisecond'
        where id = ?\
        """;

    private final AgroalDataSource database;

    Deliveries(AgroalDataSource database) {
        this.database = database;
    }

    /** Puts waiting matches into deliveries, one for each search that has none under way. */
    @Transactional
    void open(int matches) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN);
                PreparedStatement fill = connection.prepareStatement(FILL);
                ResultSet opened = open.executeQuery()) {
            while (opened.next()) {
                fill.setObject(1, opened.getObject("id", UUID.class));
                fill.setString(2, opened.getString("search_id"));
                fill.setInt(3, matches);
                fill.executeUpdate();
            }
        }
    }

    /** Takes deliveries that are due for the time of the lease. */
    @Transactional
    List<Delivery> claim(int most, Duration lease) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            statement.setInt(1, most);
            statement.setLong(2, lease.toMillis());
            List<Delivery> due = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    due.add(new Delivery(
                            row.getObject("id", UUID.class),
                            row.getString("search_id"),
                            row.getString("name"),
                            row.getInt("attempts"),
                            URI.create(row.getString("webhook_url")),
                            row.getString("webhook_secret")));
                }
            }
            return due;
        }
    }

    /** The receiver has taken it. */
    @Transactional
    void done(Delivery delivery, int status) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setInt(1, status);
            statement.setObject(2, delivery.id());
            statement.executeUpdate();
        }
    }

    /** The receiver has not taken it; it is tried again after a while. */
    @Transactional
    void putOff(Delivery delivery, int status, String reason, Duration wait) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PUT_OFF)) {
            statement.setInt(1, status);
            statement.setString(2, reason);
            statement.setLong(3, wait.toMillis());
            statement.setObject(4, delivery.id());
            statement.executeUpdate();
        }
    }

    /**
     * Matches on their way to a receiver.
     *
     * @param attempts how often it has been tried, this time included
     * @param secret what it is signed with
     */
    record Delivery(UUID id, String searchId, String searchName, int attempts, URI address, String secret) {}
}
