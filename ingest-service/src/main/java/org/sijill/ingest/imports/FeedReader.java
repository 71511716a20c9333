package org.sijill.ingest.imports;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.article.ArticleDraft;

/** Reads the entries of an RSS or Atom feed. A feed is a short document and is read as a whole, up to a limit. */
final class FeedReader implements ItemReader {

    private final Iterator<ArticleDraft> drafts;
    private long number;

    private FeedReader(List<ArticleDraft> drafts) {
        this.drafts = drafts.iterator();
    }

    static FeedReader read(InputStream stream, int largestFeed) throws IOException {
        try (stream) {
            byte[] xml = stream.readNBytes(largestFeed + 1);
            if (xml.length > largestFeed) {
                throw new UnreadableException("the feed is over the limit of " + largestFeed + " bytes");
            }
            return new FeedReader(drafts(xml));
        }
    }

    /**
     * The entries as drafts without a source.
     *
     * @throws UnreadableException for what is not a feed
     */
    static List<ArticleDraft> drafts(byte[] xml) throws IOException {
        try (XmlReader characters = new XmlReader(new ByteArrayInputStream(xml), true, "UTF-8")) {
            // Without document types there are no entities, neither from outside nor to blow up.
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            SyndFeed feed = input.build(characters);
            List<ArticleDraft> drafts = new ArrayList<>();
            for (SyndEntry entry : feed.getEntries()) {
                drafts.add(draft(entry));
            }
            return drafts;
        } catch (FeedException | IllegalArgumentException | StackOverflowError notAFeed) {
            // The parser goes into elements by recursion.
            throw new UnreadableException("is not an RSS or Atom feed");
        }
    }

    @Override
    public @Nullable ImportItem next() {
        if (!drafts.hasNext()) {
            return null;
        }
        ArticleDraft draft = drafts.next();
        number++;
        return new ImportItem(number, draft.body() == null ? 0 : draft.body().length() * 2, () -> draft);
    }

    @Override
    public void close() {}

    private static ArticleDraft draft(SyndEntry entry) {
        String title = entry.getTitle() == null ? "" : PageDraft.textOf(entry.getTitle());
        String link = entry.getLink();
        boolean hasAddress = link != null && link.matches("https?://.+");
        return new ArticleDraft(
                hasAddress ? null : entry.getUri(),
                null,
                hasAddress ? link.strip() : null,
                title.isBlank() ? null : title,
                body(entry),
                time(entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate()),
                null);
    }

    /** The longest text that the entry carries: some feeds have both a summary and the whole article. */
    private static String body(SyndEntry entry) {
        List<SyndContent> contents = new ArrayList<>(entry.getContents());
        if (entry.getDescription() != null) {
            contents.add(entry.getDescription());
        }
        String longest = "";
        for (SyndContent content : contents) {
            String text = content.getValue() == null ? "" : PageDraft.textOf(content.getValue());
            longest = text.length() > longest.length() ? text : longest;
        }
        return longest;
    }

    private static @Nullable String time(@Nullable Date date) {
        return date == null ? null : date.toInstant().atOffset(ZoneOffset.UTC).toString();
    }
}
