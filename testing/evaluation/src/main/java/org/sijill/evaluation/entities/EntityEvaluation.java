package org.sijill.evaluation.entities;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Runs all measurements of one folder of corpora and one of gold facets; what a folder lacks is said and left out. */
final class EntityEvaluation {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Enough keywords for a figure that moves by less than a hundredth. */
    private static final int ARTICLES_WITH_KEYWORDS = 1_000;

    private final Analyzer analyzer;
    private final PrintStream out;
    private final int examples;

    /**
     * @param examples how many misses and false alarms to list for each type
     */
    EntityEvaluation(Analyzer analyzer, PrintStream out, int examples) {
        this.analyzer = analyzer;
        this.out = out;
        this.examples = examples;
    }

    /** Measures and prints. */
    void run(Path data, Path gold, Path seeds) throws IOException {
        seeds(gold.resolve("seeds-gold.json"), seeds);
        mentions("ANERcorp", data.resolve("ner/anercorp-train.bio.txt"));
        mentions("Wojood sample", data.resolve("ner/wojood-sample-train.txt"));
        keywords(data.resolve("news/almayadeen-2023.ndjson.gz"));
    }

    private boolean isMissing(Path file) {
        boolean missing = !Files.isRegularFile(file);
        if (missing) {
            out.println("not measured: there is no " + file);
        }
        return missing;
    }

    private void seeds(Path gold, Path seeds) throws IOException {
        if (isMissing(gold)) {
            return;
        }
        SeedsEvaluation evaluation = new SeedsEvaluation();
        for (var document : JSON.readTree(gold.toFile()).path("documents").properties()) {
            String text = Files.readString(seeds.resolve(document.getKey()));
            evaluation.add(document.getKey(), document.getValue(), text, analyzer);
        }
        evaluation.print(out);
    }

    private void mentions(String name, Path file) {
        if (isMissing(file)) {
            return;
        }
        MentionEvaluation evaluation = new MentionEvaluation(name);
        BioCorpus.read(file).forEach(text -> evaluation.add(text, analyzer));
        evaluation.print(out, examples);
    }

    private void keywords(Path file) throws IOException {
        if (isMissing(file)) {
            return;
        }
        KeywordsEvaluation evaluation = new KeywordsEvaluation();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().limit(ARTICLES_WITH_KEYWORDS).toList()) {
                JsonNode article = JSON.readTree(line);
                evaluation.add(article, analyzer);
            }
        }
        evaluation.print(out, examples);
    }
}
