package org.sijill.ingest.imports;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.article.ArticleDraft;

/** Makes a draft of a file: the text itself, what a page shows as its article, or a draft in JSON. */
final class FileDrafts {

    private final DraftJson json;

    FileDrafts(DraftJson json) {
        this.json = json;
    }

    /**
     * Reads a file by the ending of its name. The name is the external id of what names none itself.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is not such a file
     */
    ArticleDraft read(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "txt" -> new ArticleDraft(name, null, null, null, DraftJson.text(content), null, null);
            case "html", "htm" -> named(name, PageDraft.read(content));
            case "json" -> named(name, json.read(content));
            default ->
                throw Problems.invalidField(
                        Problems.WHOLE_BODY, "is not a .txt, .html or .json file, which are what is read");
        };
    }

    private static ArticleDraft named(String name, ArticleDraft draft) {
        boolean isNamed = draft.externalId() != null || draft.url() != null;
        return isNamed ? draft : withExternalId(draft, name);
    }

    private static ArticleDraft withExternalId(ArticleDraft draft, @Nullable String externalId) {
        return new ArticleDraft(
                externalId,
                draft.source(),
                draft.url(),
                draft.title(),
                draft.body(),
                draft.publishedAt(),
                draft.language());
    }
}
