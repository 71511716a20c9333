package org.sijill.search.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.sijill.index.ArticleField;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;

/**
 * A table as RFC 4180 has it, for spreadsheets. It begins with a byte order mark, without which they take Arabic for
 * something else. A cell that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"): texts come from anywhere.
 */
final class CsvTable implements ArticleWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";
    private static final String BETWEEN_VALUES = "; ";

    /** What a formula begins with, also in its full-width form, and what may stand before it unseen. */
    private static final String DANGEROUS = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;
    private final EntityLabels labels;
    private final boolean bodies;
    private boolean begun;

    CsvTable(OutputStream out, EntityLabels labels, boolean bodies) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.labels = labels;
        this.bodies = bodies;
    }

    @Override
    public void write(JsonNode article) throws IOException {
        begin();
        List<String> cells = new ArrayList<>();
        cells.add(article.path(ArticleField.ID).asText());
        cells.add(article.path(ArticleField.EXTERNAL_ID).asText());
        cells.add(article.path(ArticleField.SOURCE).asText());
        cells.add(article.path(ArticleField.PUBLISHED).asText());
        cells.add(article.path(ArticleField.TITLE).asText());
        cells.add(article.path(ArticleField.URL).asText());
        cells.add(article.path(ArticleField.STORY_ID).asText());
        cells.add(joined(article.path(ArticleField.ACTORS), id -> id));
        cells.add(joined(article.path(ArticleField.ACTORS), id -> label(labels.actor(id))));
        cells.add(joined(article.path(ArticleField.PLACES_NAMED), id -> id));
        cells.add(joined(article.path(ArticleField.PLACES_NAMED), id -> label(labels.place(id))));
        if (bodies) {
            cells.add(article.path(ArticleField.BODY).asText());
        }
        line(cells);
    }

    /** A table without articles still has its head. */
    @Override
    public void flush() throws IOException {
        begin();
        out.flush();
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        out.write(BYTE_ORDER_MARK);
        List<String> head = new ArrayList<>(List.of(
                "id",
                "externalId",
                "source",
                "publishedAt",
                "title",
                "url",
                "storyId",
                "actors",
                "actorLabels",
                "places",
                "placeLabels"));
        if (bodies) {
            head.add("body");
        }
        line(head);
    }

    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(cells.get(i)));
        }
        out.write(LINE_END);
    }

    /** Always quoted: whether it had to be is no question then. */
    static String cell(String text) {
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return '"' + (dangerous ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    private static String joined(JsonNode ids, Function<String, String> shown) {
        return String.join(
                BETWEEN_VALUES,
                StreamSupport.stream(ids.spliterator(), false)
                        .map(id -> shown.apply(id.asText()))
                        .toList());
    }

    private static String label(EntityLabel label) {
        return label.label();
    }
}
