package org.sijill.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.http.ContentTooLongException;
import org.apache.http.nio.ContentDecoder;
import org.apache.http.nio.IOControl;
import org.elasticsearch.client.HeapBufferedAsyncResponseConsumer;

/**
 * Keeps an answer in memory up to a limit. The client's own consumer looks at the announced length only, and
 * Elasticsearch announces none of an answer that it sends in chunks, as it does with searches.
 */
final class LimitedAnswer extends HeapBufferedAsyncResponseConsumer {

    private final int limit;
    private long received;

    /**
     * @param limit bytes
     */
    LimitedAnswer(int limit) {
        super(limit);
        this.limit = limit;
    }

    @Override
    protected void onContentReceived(ContentDecoder decoder, IOControl control) throws IOException {
        super.onContentReceived(new CountingDecoder(decoder), control);
    }

    private final class CountingDecoder implements ContentDecoder {

        private final ContentDecoder decoder;

        CountingDecoder(ContentDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            int read = decoder.read(target);
            received += Math.max(0, read);
            if (received > limit) {
                throw new ContentTooLongException("An answer of more than " + limit + " bytes");
            }
            return read;
        }

        @Override
        public boolean isCompleted() {
            return decoder.isCompleted();
        }
    }
}
