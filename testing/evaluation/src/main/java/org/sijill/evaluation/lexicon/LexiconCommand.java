package org.sijill.evaluation.lexicon;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.sijill.text.ResourceTable;
import org.sijill.text.analysis.Folding;

/**
 * {@code java -cp evaluation.jar org.sijill.evaluation.lexicon.LexiconCommand DATA FILE}: writes {@code lexicon-v1.txt} of
 * arabic-text again, from {@code DATA/ner/aqmar}, {@code DATA/ner/wojood-sample-train.txt}, the seeds and the lists beside
 * this class.
 */
public final class LexiconCommand {

    /** A word of the hand-made list counts as if met so often besides. */
    private static final int BY_HAND = 3;

    private static final String HEADER = """
            # Words that occur without a proclitic, folded, one a line: what proclitic letters may be peeled from. "whole": the word
            # begins like a clitic and another word of the list, but was met more often than that word, and is never peeled.
            # Origin: the word forms of the AQMAR corpus (28 articles of Arabic Wikipedia, CC BY-SA 3.0), the public sample of the
            # Wojood corpus (MIT) and the five articles in seeds/, with their articles taken off; forms that are a clitic before a
            # word at least as frequent were left out. Added by hand: common words of conflict news. It is a list of word forms; no
            # text can be had back from it. Made by org.sijill.evaluation.lexicon.LexiconCommand in testing/evaluation.
            """;

    private LexiconCommand() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (arguments.length != 2) {
            out.println("usage: LexiconCommand DATA FILE");
            return;
        }
        Path root = Path.of(System.getProperty("sijill.root", "."));
        Lexicon lexicon = make(Path.of(arguments[0]), root);
        Files.writeString(Path.of(arguments[1]), write(lexicon));
        out.println(lexicon.words().size() + " words in " + arguments[1]);
    }

    private static Lexicon make(Path data, Path root) throws IOException {
        WordCounts counts = new WordCounts();
        List<Path> texts = new ArrayList<>(files(data.resolve("ner/aqmar")));
        texts.add(data.resolve("ner/wojood-sample-train.txt"));
        texts.addAll(files(root.resolve("seeds")));
        for (Path text : texts) {
            counts.addText(Files.readString(text));
        }
        Set<String> byHand = list(LexiconCommand.class, "hand.txt");
        byHand.forEach(word -> counts.add(word, BY_HAND));
        return new Lexicon(
                counts, byHand, list(LexiconCommand.class, "kept.txt"), list(Folding.class, "protected-v1.txt"));
    }

    private static String write(Lexicon lexicon) {
        return lexicon.words().stream()
                .map(word -> word + (lexicon.isWhole(word) ? " whole\n" : "\n"))
                .collect(Collectors.joining("", HEADER, ""));
    }

    private static Set<String> list(Class<?> owner, String name) {
        return ResourceTable.rows(owner, name).stream().map(row -> row.get(0)).collect(Collectors.toSet());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}
