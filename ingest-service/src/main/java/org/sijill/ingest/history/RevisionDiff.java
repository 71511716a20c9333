package org.sijill.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.TextForm;

/**
 * What changed from one revision of an article to another, word by word. The equal and the removed parts of a text in
 * their order are the text before; the equal and the added ones are the text after.
 *
 * @param id the article
 * @param from the revision before
 * @param to the revision after; may be the older one
 * @param fields what changed beside the text
 * @param removedWords words in removed parts of title and body
 * @param addedWords words in added parts of title and body
 */
@Schema(
        description =
                "What changed from one revision to another. The equal and the removed parts in their order are the "
                        + "text before, the equal and the added ones the text after",
        examples = """
            {"id": "i6mlpz5dqzf6d5ri5sdslinod4", "from": 1, "to": 2, "title": [{"change": "equal", \
            "text": "لقاء في جنيف"}], "body": [{"change": "equal", "text": "التقى كيري لافروف "}, \
            {"change": "removed", "text": "بجنيف"}, {"change": "added", "text": "في لوزان"}, \
            {"change": "equal", "text": " أمس."}], "fields": [{"field": "publishedAt", "before": "2016-09-10", \
            "after": "2016-09-11"}], "removedWords": 1, "addedWords": 2}\
            """)
public record RevisionDiff(
        String id,
        int from,
        int to,
        List<DiffPart> title,
        List<DiffPart> body,
        List<FieldChange> fields,
        long removedWords,
        long addedWords) {

    public RevisionDiff {
        title = List.copyOf(title);
        body = List.copyOf(body);
        fields = List.copyOf(fields);
    }

    static RevisionDiff of(String id, Revision before, Revision after, TextForm form) {
        List<DiffPart> title = TextDiff.of(before.title(form), after.title(form));
        List<DiffPart> body = TextDiff.of(before.body(form), after.body(form));
        List<DiffPart> parts = new ArrayList<>(title);
        parts.addAll(body);
        return new RevisionDiff(
                id,
                before.number(),
                after.number(),
                title,
                body,
                fields(before, after),
                TextDiff.words(parts, DiffPart.Change.REMOVED),
                TextDiff.words(parts, DiffPart.Change.ADDED));
    }

    private static List<FieldChange> fields(Revision before, Revision after) {
        List<FieldChange> fields = new ArrayList<>();
        add(fields, "url", before.url(), after.url());
        add(fields, "publishedAt", before.publishedAt(), after.publishedAt());
        add(fields, "language", before.language(), after.language());
        return fields;
    }

    private static void add(List<FieldChange> fields, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            fields.add(new FieldChange(field, before, after));
        }
    }

    /**
     * A field beside the text that changed.
     *
     * @param before absent when it was not given
     * @param after absent when it is not given any more
     */
    @Schema(name = "RevisionFieldChange", description = "A field beside the text that changed")
    public record FieldChange(
            @Schema(enumeration = {"url", "publishedAt", "language"})
            String field,

            @Nullable String before,
            @Nullable String after) {}
}
