package org.sijill.ingest.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article as PostgreSQL has it, without its text.
 *
 * @param sha256 of the newest revision; null after a takedown
 * @param removalReason null unless it was taken down
 */
@SuppressWarnings("ArrayRecordComponent") // Compared with Arrays.equals; never equal as a whole.
record KnownArticle(
        String id,
        int revision,
        long indexVersion,
        String storyId,
        @Nullable String removalReason,
        @Nullable String externalId,
        @Nullable String url,
        @Nullable String published,
        String language,
        byte @Nullable [] sha256) {

    /** The columns that {@link #of} reads, of {@code article a} and {@code article_revision r}. */
    static final String COLUMNS = """
            a.id, a.revision, a.index_version, a.story_id, a.removal_reason, a.external_id, a.url, a.published,
            a.language, r.sha256""";

    static KnownArticle of(ResultSet row) throws SQLException {
        return new KnownArticle(
                row.getString("id"),
                row.getInt("revision"),
                row.getLong("index_version"),
                row.getString("story_id"),
                row.getString("removal_reason"),
                row.getString("external_id"),
                row.getString("url"),
                row.getString("published"),
                row.getString("language"),
                row.getBytes("sha256"));
    }

    /** Whether a submission says what is kept already. */
    boolean isCurrent(CheckedArticle article) {
        Submission submission = article.submission();
        return sha256 != null
                && Arrays.equals(sha256, article.sha256())
                && Objects.equals(externalId, submission.externalId())
                && Objects.equals(url, submission.url())
                && Objects.equals(published, submission.publishedText())
                && language.equals(submission.language());
    }
}
