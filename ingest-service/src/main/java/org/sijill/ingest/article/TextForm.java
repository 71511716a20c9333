package org.sijill.ingest.article;

import org.sijill.http.query.WireName;

/** The forms in which an article's text can be read. */
public enum TextForm implements WireName {
    CANONICAL("canonical"),
    RAW("raw");

    private final String wireName;

    TextForm(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
