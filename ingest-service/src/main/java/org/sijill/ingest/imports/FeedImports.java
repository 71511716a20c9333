package org.sijill.ingest.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The way in for feeds that were fetched: the same as that of feeds that are uploaded. */
@ApplicationScoped
public class FeedImports {

    private final Imports imports;

    FeedImports(Imports imports) {
        this.imports = imports;
    }

    /**
     * Keeps a feed to be imported. When this returns it is committed; its entries are read afterwards.
     *
     * @param xml the document
     * @param source of its entries
     * @return the id of the import
     * @throws IOException when it is no RSS or Atom feed; nothing is kept
     */
    public String keep(byte[] xml, String source) throws IOException {
        FeedReader.drafts(xml);
        ImportRequest request = new ImportRequest(ImportFormat.FEED, false, source, false);
        return imports.receive(request, new ByteArrayInputStream(xml)).id();
    }
}
