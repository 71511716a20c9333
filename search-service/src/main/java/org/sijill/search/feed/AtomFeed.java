package org.sijill.search.feed;

import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.sijill.index.Published;
import org.sijill.search.query.SearchQuery;
import org.sijill.search.result.SearchResults.Hit;

/**
 * Writes an Atom feed (RFC 4287). The language of feed and entries is Arabic, so that readers set them from right to
 * left; passages are HTML whose direction follows their first letter.
 */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace";
    private static final String ARABIC = "ar";

    /** The name of the register, in its own language. */
    private static final String TITLE = "\u0633\u0650\u062C\u0650\u0644\u0651";

    private static final char REPLACEMENT = '\uFFFD';

    private final StringWriter text = new StringWriter();
    private final URI base;
    private final String rawQuery;
    private final SearchQuery query;
    private final Instant now;

    /**
     * @param base the address of the API as the reader sees it
     * @param rawQuery the parameters, percent-encoded
     */
    AtomFeed(URI base, String rawQuery, SearchQuery query, Instant now) {
        this.base = base;
        this.rawQuery = rawQuery;
        this.query = query;
        this.now = now;
    }

    String write(List<Entry> entries) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml", XML_NAMESPACE, "lang", ARABIC);
            head(xml, entries);
            for (Entry entry : entries) {
                entry(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("A feed that cannot be written", failure);
        }
    }

    private void head(XMLStreamWriter xml, List<Entry> entries) throws XMLStreamException {
        element(xml, "id", urn("feed?" + rawQuery));
        element(xml, "title", query.text().isBlank() ? TITLE : TITLE + ": " + query.text());
        element(
                xml,
                "updated",
                entries.isEmpty() ? now.toString() : entries.getFirst().indexedAt());
        link(xml, "self", "application/atom+xml", address("api/v1/search.atom"));
        link(xml, "alternate", "application/json", address("api/v1/search"));
        element(xml, "generator", "Sijill");
    }

    private void entry(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        Hit hit = entry.hit();
        xml.writeStartElement("entry");
        element(xml, "id", urn("article/" + hit.id()));
        element(xml, "title", title(hit));
        element(xml, "updated", entry.indexedAt());
        if (hit.publishedAt() != null) {
            element(xml, "published", instant(hit.publishedAt(), query.zone()));
        }
        xml.writeStartElement("author");
        element(xml, "name", hit.source());
        xml.writeEndElement();
        if (hit.url() != null) {
            link(xml, "alternate", "text/html", hit.url());
        }
        link(xml, hit.url() == null ? "alternate" : "related", "application/json", article(hit));
        summary(xml, hit);
        xml.writeEndElement();
    }

    /** The passages are HTML already: everything but their {@code <em>} is escaped in them. */
    private static void summary(XMLStreamWriter xml, Hit hit) throws XMLStreamException {
        StringBuilder html = new StringBuilder();
        hit.highlights()
                .body()
                .forEach(passage ->
                        html.append("<p dir=\"auto\">").append(passage).append("</p>"));
        xml.writeStartElement("summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(clean(html.toString()));
        xml.writeEndElement();
    }

    private static String title(Hit hit) {
        return hit.title() == null ? hit.source() : hit.title();
    }

    private String article(Hit hit) {
        return base.resolve("api/v1/articles/" + hit.id()).toString();
    }

    private String address(String path) {
        return base.resolve(path) + (rawQuery.isEmpty() ? "" : "?" + rawQuery);
    }

    /** A plain day counts from its start where the reader is. */
    private static String instant(String published, ZoneId zone) {
        return Published.parse(published).sortable(zone).toString();
    }

    /** An id that stays the same wherever the service is moved. */
    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("sijill/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static void link(XMLStreamWriter xml, String relation, String type, String address)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", clean(address));
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(content));
        xml.writeEndElement();
    }

    /** XML 1.0 cannot hold all characters that a text can. */
    private static String clean(String content) {
        StringBuilder clean = new StringBuilder(content.length());
        content.codePoints().forEach(character -> clean.appendCodePoint(isXml(character) ? character : REPLACEMENT));
        return clean.toString();
    }

    private static boolean isXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= ' ' && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }

    /**
     * One article of a feed.
     *
     * @param indexedAt when the index last saw it change, RFC 3339
     */
    record Entry(Hit hit, String indexedAt) {}
}
