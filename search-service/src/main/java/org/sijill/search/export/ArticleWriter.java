package org.sijill.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Writes articles one after the other. */
interface ArticleWriter {

    /** Writes an article, given as its document in the index. */
    void write(JsonNode article) throws IOException;

    /** Hands on what has been written. */
    void flush() throws IOException;
}
