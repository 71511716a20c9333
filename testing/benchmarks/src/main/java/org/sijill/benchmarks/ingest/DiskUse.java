package org.sijill.benchmarks.ingest;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.sijill.stack.SijillStack;

/**
 * What the servers have on disk, the logs of their own safety apart: these do not grow with the articles.
 *
 * @param index bytes of all indexes, one copy
 * @param record bytes of the database
 */
record DiskUse(long index, long record) {

    /** As it is now. */
    static DiskUse of(SijillStack stack, Http elasticsearch) {
        elasticsearch.post("/_all/_flush", "");
        long index = elasticsearch
                .get("/_all/_stats/store")
                .at("/_all/primaries/store/size_in_bytes")
                .asLong();
        try (Connection connection = stack.postgres().connect(SijillStack.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return new DiskUse(index, size.getLong(1));
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not tell its size", failure);
        }
    }

    /** What was added since then, for each article. */
    String perArticle(DiskUse before, int articles) {
        return String.format(
                Locale.ROOT,
                "index %.1f KB, postgresql %.1f KB",
                (index - before.index) / 1e3 / articles,
                (record - before.record) / 1e3 / articles);
    }
}
