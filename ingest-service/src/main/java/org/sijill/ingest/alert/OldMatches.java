package org.sijill.ingest.alert;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Forgets what saved searches found long ago. With a webhook the time begins when the receiver has taken a match, without
 * one when it was found; what a receiver has not taken is kept, however old. A forgotten match is listed no more and has
 * no text; that there was one remains, so that neither an edit nor a rebuild tells it again. Times are the database's own.
 */
@ApplicationScoped
class OldMatches {

    /** Rows that one transaction changes, so that none is long. */
    private static final int PORTION = 1_000;

    private static final String FORGET = """
        with old as (
            select m.sequence from alert_match m
                join saved_search s on s.id = m.search_id left join delivery d on d.id = m.delivery_id
            where m.forgotten_at is null and m.matched_at < now() - ? * interval '1 millisecond'
                and case when m.delivery_id is null then s.webhook_url is null
                    else d.delivered_at < now() - ? * interval '1 millisecond' end
            order by m.matched_at limit ? for update of m skip locked)
        update alert_match m set forgotten_at = now(), payload = null, delivery_id = null
        from old where m.sequence = old.sequence\
        """;

    /** The last one of each search stays, which says when something was delivered last. */
    private static final String DELETE_DELIVERIES = """
        delete from delivery where id in (
            select d.id from delivery d
            where d.delivered_at < now() - ? * interval '1 millisecond'
                and not exists (select 1 from alert_match m where m.delivery_id = d.id)
                and exists (select 1 from delivery later
                    where later.search_id = d.search_id and later.delivered_at > d.delivered_at)
            order by d.delivered_at limit ? for update skip locked)\
        """;

    private final AgroalDataSource database;
    private final AlertsConfig config;

    OldMatches(AgroalDataSource database, AlertsConfig config) {
        this.database = database;
        this.config = config;
    }

    /** Forgets a portion; says whether there may be more. */
    @Transactional
    boolean forget() throws SQLException {
        long age = config.keepFor().toMillis();
        try (Connection connection = database.getConnection();
                PreparedStatement matches = connection.prepareStatement(FORGET);
                PreparedStatement deliveries = connection.prepareStatement(DELETE_DELIVERIES)) {
            matches.setLong(1, age);
            matches.setLong(2, age);
            matches.setInt(3, PORTION);
            int forgotten = matches.executeUpdate();
            deliveries.setLong(1, age);
            deliveries.setInt(2, PORTION);
            return forgotten + deliveries.executeUpdate() >= PORTION;
        }
    }
}
