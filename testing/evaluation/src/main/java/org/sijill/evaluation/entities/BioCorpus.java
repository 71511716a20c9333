package org.sijill.evaluation.entities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A corpus of one token a line with its tags behind it (B-PERS, I-PERS, O), sentences parted by empty lines. Several
 * sentences make one text, since names refer back to fuller ones before them.
 */
final class BioCorpus {

    /** About as long as a news report. */
    private static final int SENTENCES_PER_TEXT = 12;

    private static final int LONGEST_TEXT = 400;

    private final List<Text> texts = new ArrayList<>();
    private final List<Token> tokens = new ArrayList<>();
    private int sentences;

    private BioCorpus() {}

    /**
     * An annotated token.
     *
     * @param tags all of its tags; nested annotations have several
     * @param opens whether it is the first of a sentence
     */
    record Token(String word, List<String> tags, boolean opens) {}

    record Text(List<Token> tokens) {}

    static List<Text> read(Path file) {
        BioCorpus corpus = new BioCorpus();
        boolean opens = true;
        for (String line : lines(file)) {
            if (line.isBlank()) {
                corpus.endSentence();
                opens = true;
            } else {
                Token token = token(line, opens);
                corpus.tokens.add(token);
                opens = token.word().equals(".");
                if (opens) {
                    corpus.endSentence();
                }
            }
        }
        corpus.endText();
        return corpus.texts;
    }

    private void endSentence() {
        sentences++;
        if (sentences >= SENTENCES_PER_TEXT || tokens.size() > LONGEST_TEXT) {
            endText();
        }
    }

    private void endText() {
        if (!tokens.isEmpty()) {
            texts.add(new Text(List.copyOf(tokens)));
        }
        tokens.clear();
        sentences = 0;
    }

    private static Token token(String line, boolean opens) {
        String[] fields = line.strip().split("\\s+");
        return new Token(fields[0], List.of(fields).subList(1, fields.length), opens);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The annotated runs of a text, in its order; of nested ones of one type the outermost. */
    static List<Tokens> runs(Text text) {
        List<Tokens> runs = new ArrayList<>();
        for (EntityType type : EntityType.values()) {
            int first = -1;
            for (int i = 0; i <= text.tokens().size(); i++) {
                String tag =
                        i == text.tokens().size() ? null : tagOf(text.tokens().get(i), type);
                if (first >= 0 && (tag == null || tag.startsWith("B"))) {
                    runs.add(new Tokens(type, first, i - 1));
                    first = -1;
                }
                if (tag != null && first < 0) {
                    first = i;
                }
            }
        }
        return runs;
    }

    private static @Nullable String tagOf(Token token, EntityType type) {
        for (String tag : token.tags()) {
            if (tag.length() > 2 && EntityType.ofTag(tag.substring(2)) == type) {
                return tag;
            }
        }
        return null;
    }
}
