package org.sijill.ingest.article;

/** An article on its way in whose draft has been checked. Opaque outside of its package. */
public final class CheckedArticle {

    private final Submission submission;
    private final byte[] sha256;

    CheckedArticle(Submission submission) {
        this.submission = submission;
        this.sha256 = submission.digest();
    }

    /** The article's public id. */
    public String id() {
        return submission.id();
    }

    Submission submission() {
        return submission;
    }

    /** Over title and body as received. */
    byte[] sha256() {
        return sha256;
    }
}
