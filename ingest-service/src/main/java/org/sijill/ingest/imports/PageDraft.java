package org.sijill.ingest.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.sijill.index.Published;
import org.sijill.ingest.article.ArticleDraft;

/** Reads an article out of a page. What the page does not say is left open, never guessed. */
final class PageDraft {

    /** What is on a page beside its text. */
    private static final String FURNITURE =
            "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, figure, svg";

    /** Where a page says that its article is, most explicit first. */
    private static final List<String> ARTICLE =
            List.of("[itemprop=articleBody]", "article", "main", "[role=main]", "body");

    private static final String BLOCKS = "p, h2, h3, h4, li, blockquote, pre";

    private PageDraft() {}

    static ArticleDraft read(byte[] html) {
        Document page = parse(html);
        String title = firstNonNull(meta(page, "og:title"), blankAsNull(page.title()));
        String url =
                firstNonNull(address(page.select("link[rel=canonical]").attr("href")), address(meta(page, "og:url")));
        String published = published(meta(page, "article:published_time"));
        String language = blankAsNull(page.select("html").attr("lang").toLowerCase(Locale.ROOT));
        return new ArticleDraft(null, meta(page, "og:site_name"), url, title, text(page), published, known(language));
    }

    /** The text of a fragment of HTML, for instance of an entry in a feed; paragraphs are lines. */
    static String textOf(String html) {
        return text(Jsoup.parseBodyFragment(html));
    }

    private static Document parse(byte[] html) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), null, "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Document page) {
        page.select(FURNITURE).remove();
        page.select("br").before("\n");
        Element article = ARTICLE.stream()
                .map(page::selectFirst)
                .filter(element -> element != null && element.hasText())
                .findFirst()
                .orElse(page.body());
        String blocks = article.select(BLOCKS).stream()
                .filter(Element::hasText)
                .map(element -> element.wholeText().strip())
                .collect(Collectors.joining("\n"));
        // A page may set its text in anything; then all of it counts.
        return blocks.length() * 2 > article.text().length()
                ? blocks
                : article.wholeText().strip();
    }

    private static @Nullable String meta(Document page, String name) {
        return blankAsNull(page.select("meta[property=" + name + "], meta[name=" + name + "]")
                .attr("content"));
    }

    private static @Nullable String address(@Nullable String value) {
        return value != null && (value.startsWith("http://") || value.startsWith("https://")) ? value : null;
    }

    /** A time in a form that is not ours is as good as none. */
    private static @Nullable String published(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return Published.parse(value).text();
        } catch (IllegalArgumentException otherForm) {
            return null;
        }
    }

    private static @Nullable String known(@Nullable String language) {
        return language != null && language.matches("[a-z]{2,3}") ? language : null;
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String firstNonNull(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }
}
