package org.sijill.elasticsearch;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.sijill.text.token.WordScanner;

/** Emits the words that {@link WordScanner} finds, with their UTF-16 offsets. Reads a text whole: bodies are bounded. */
final class WordsTokenizer extends Tokenizer {

    /** Room for a usual article, so that the buffer rarely grows. */
    private static final int INITIAL_SIZE = 8 * 1024;

    /** A buffer that one huge text left behind is given back beyond this size (chars). */
    private static final int KEPT_SIZE = 256 * 1024;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final WordScanner scanner = new WordScanner("");
    private char[] text = new char[INITIAL_SIZE];
    private int length;

    @Override
    public void reset() throws IOException {
        super.reset();
        if (text.length > KEPT_SIZE) {
            text = new char[INITIAL_SIZE];
        }
        length = 0;
        int read = input.read(text, 0, text.length);
        while (read >= 0) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, text.length * 2);
            }
            read = input.read(text, length, text.length - length);
        }
        scanner.reset(text, length);
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        if (!scanner.next()) {
            return false;
        }
        int start = scanner.start();
        int end = scanner.end();
        term.copyBuffer(text, start, end - start);
        offsets.setOffset(correctOffset(start), correctOffset(end));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offsets.setOffset(last, last);
    }
}
