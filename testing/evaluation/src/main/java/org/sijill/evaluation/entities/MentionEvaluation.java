package org.sijill.evaluation.entities;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sijill.evaluation.entities.BioCorpus.Text;
import org.sijill.evaluation.entities.BioCorpus.Token;

/** Compares mentions with an annotated corpus: the same tokens (exact) or some of them (overlap), and the same type. */
final class MentionEvaluation {

    private final String name;
    private final Map<EntityType, Score> exact = new EnumMap<>(EntityType.class);
    private final Map<EntityType, Score> overlap = new EnumMap<>(EntityType.class);
    private final Confusions confusions = new Confusions();

    MentionEvaluation(String name) {
        this.name = name;
        for (EntityType type : EntityType.values()) {
            exact.put(type, new Score());
            overlap.put(type, new Score());
        }
    }

    void add(Text text, Analyzer analyzer) {
        StringBuilder written = new StringBuilder();
        int[] starts = new int[text.tokens().size()];
        for (int i = 0; i < starts.length; i++) {
            Token token = text.tokens().get(i);
            written.append(token.opens() ? '\n' : ' ');
            starts[i] = written.length();
            written.append(token.word());
        }
        Analysis analysis = analyzer.analyze(written.toString(), null);
        compare(text, runs(analysis, text, starts), BioCorpus.runs(text));
    }

    private void compare(Text text, List<Tokens> found, List<Tokens> gold) {
        for (Tokens run : found) {
            boolean right = gold.stream().anyMatch(run::overlaps);
            score(exact, run).addFound(gold.contains(run));
            score(overlap, run).addFound(right);
            if (!right) {
                confusions.falseAlarm(run.type(), words(text, run));
            }
        }
        for (Tokens run : gold) {
            boolean isFound = found.stream().anyMatch(run::overlaps);
            score(exact, run).addGold(found.contains(run));
            score(overlap, run).addGold(isFound);
            if (!isFound) {
                confusions.miss(run.type(), words(text, run));
            }
        }
    }

    private static Score score(Map<EntityType, Score> scores, Tokens run) {
        return scores.computeIfAbsent(run.type(), any -> new Score());
    }

    private static String words(Text text, Tokens run) {
        return text.tokens().subList(run.first(), run.last() + 1).stream()
                .map(Token::word)
                .collect(Collectors.joining(" "));
    }

    /** The canonical text may be shorter than what was sent, so tokens are looked for from left to right. */
    private static List<Tokens> runs(Analysis analysis, Text text, int[] starts) {
        int[] canonical = new int[starts.length];
        int from = 0;
        for (int i = 0; i < starts.length; i++) {
            int at = analysis.text().indexOf(text.tokens().get(i).word(), from);
            canonical[i] = at < 0 || at > from + 80 ? from : at;
            from = at < 0 || at > from + 80
                    ? from
                    : at + text.tokens().get(i).word().length();
        }
        List<Tokens> runs = new ArrayList<>();
        for (Analysis.Found found : analysis.mentions()) {
            EntityType type = EntityType.of(found);
            if (type != null) {
                Tokens run = new Tokens(type, tokenAt(canonical, found.start()), tokenAt(canonical, found.end() - 1));
                if (!runs.contains(run)) {
                    runs.add(run);
                }
            }
        }
        return runs;
    }

    private static int tokenAt(int[] starts, int offset) {
        int token = 0;
        while (token + 1 < starts.length && starts[token + 1] <= offset) {
            token++;
        }
        return token;
    }

    void print(PrintStream out, int examples) {
        print(out, "exact", exact);
        print(out, "overlap", overlap);
        confusions.print(out, examples);
    }

    private void print(PrintStream out, String how, Map<EntityType, Score> scores) {
        Score all = new Score();
        scores.forEach((type, score) -> {
            out.printf(Locale.ROOT, "%-18s %-8s %-13s %s%n", name, how, type.label(), score);
            all.add(score);
        });
        out.printf(Locale.ROOT, "%-18s %-8s %-13s %s%n", name, how, "all", all);
    }
}
