package org.sijill.ingest.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.ingest.article.ArticleDraft;
import org.sijill.ingest.imports.ItemReader.UnreadableException;

/** Pages and feeds whose elements lie in each other without end. */
class DeepNestingTest {

    private static final int LEVELS = 100_000;

    @Test
    void aDeepPageIsReadOrRefused() {
        String page = "<div>".repeat(LEVELS) + "قصف على حلب" + "</div>".repeat(LEVELS);

        ArticleDraft draft = PageDraft.read(("<html><body>" + page + "</body></html>").getBytes(UTF_8));

        assertThat(draft.body()).contains("قصف على حلب");
    }

    @Test
    void aDeepEntryOfAFeedIsReadOrRefused() throws IOException {
        List<ArticleDraft> drafts = FeedReader.drafts(
                feed("<description>" + "&lt;div&gt;".repeat(LEVELS) + "قصف على حلب" + "</description>"));

        assertThat(drafts.getFirst().body()).contains("قصف على حلب");
    }

    @Test
    void aDeepFeedIsRefused() {
        assertThatExceptionOfType(UnreadableException.class)
                .isThrownBy(() -> FeedReader.drafts(feed("<x>".repeat(LEVELS) + "</x>".repeat(LEVELS))));
    }

    @Test
    void aDeepMarkupOfAtomIsRefused() {
        String atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>أخبار</title><entry><title>هدنة</title>"
                + "<content type=\"xhtml\">" + "<div>".repeat(LEVELS) + "</div>".repeat(LEVELS)
                + "</content></entry></feed>";

        assertThatExceptionOfType(UnreadableException.class).isThrownBy(() -> FeedReader.drafts(atom.getBytes(UTF_8)));
    }

    private static byte[] feed(String item) {
        return ("<rss version=\"2.0\"><channel><title>أخبار</title><item><title>هدنة</title>" + item
                        + "</item></channel></rss>")
                .getBytes(UTF_8);
    }
}
