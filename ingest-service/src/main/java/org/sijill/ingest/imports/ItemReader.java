package org.sijill.ingest.imports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an upload item by item, in bounded memory. Reading it again gives the same items with the same numbers. */
interface ItemReader extends Closeable {

    /**
     * The next item.
     *
     * @return null at the end
     * @throws UnreadableException when nothing more can be read, for a reason that lies in the upload
     */
    @Nullable
    ImportItem next() throws IOException;

    /** An upload that cannot be read on. The message is written for the caller and quotes nothing. */
    final class UnreadableException extends IOException {
        UnreadableException(String message) {
            super(message);
        }
    }
}
