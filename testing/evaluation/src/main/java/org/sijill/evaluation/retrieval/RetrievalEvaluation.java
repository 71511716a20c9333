package org.sijill.evaluation.retrieval;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code ./sijill evaluate retrieval [--data DIR]}: asks every question of {@code DIR/retrieval} and prints how much
 * better Sijill answers than Lucene's Arabic analyzer does. Both search the same passages among the same news.
 */
public final class RetrievalEvaluation {

    private static final int DISTRACTORS = 20_000;

    /** How many articles there are when the cost of the views is measured, and how many questions are asked then. */
    private static final int ARTICLES = 24_000;

    private static final int TIMED_QUESTIONS = 60;
    private static final int USAGE = 2;

    private RetrievalEvaluation() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path root = Path.of(System.getProperty("sijill.root", "."));
        if (arguments.length != 0 && !(arguments.length == 2 && arguments[0].equals("--data"))) {
            out.println("usage: ./sijill evaluate retrieval [--data DIR]");
            System.exit(USAGE);
        }
        Path data = arguments.length == 0 ? root.resolve("../shared/data") : Path.of(arguments[1]);
        if (!Files.isDirectory(data.resolve("retrieval"))) {
            out.println("sijill: there is no folder " + data.resolve("retrieval") + "; name another with --data DIR");
            System.exit(USAGE);
        }
        evaluate(data, root.resolve("testing/evaluation/target/report"), out);
    }

    private static void evaluate(Path data, Path folder, PrintStream out) throws IOException, InterruptedException {
        Pool pool = Pool.read(data, DISTRACTORS);
        out.println("read " + pool.documents().size() + " documents and "
                + pool.sets().size() + " sets of questions");
        try (SearchSystem stock = new StockLucene(pool.documents());
                WholeSijill sijill = WholeSijill.with(pool.documents(), out::println)) {
            List<Comparison> comparisons = new ArrayList<>();
            for (QuestionSet set : pool.sets()) {
                out.println("asking the " + set.questions().size() + " questions of " + set.name());
                comparisons.add(Comparison.of(set, stock, sijill));
            }
            Report.write(folder, comparisons);
            out.println(Report.table(comparisons));
            out.println("report: " + folder.resolve("retrieval.md"));
            time(data, pool, sijill, folder, out);
        }
    }

    private static void time(Path data, Pool pool, WholeSijill sijill, Path folder, PrintStream out)
            throws IOException, InterruptedException {
        int asked = pool.documents().size();
        List<PoolDocument> all =
                Pool.read(data, DISTRACTORS + Math.max(0, ARTICLES - asked)).documents();
        sijill.add(all.subList(asked, all.size()), out::println);
        List<String> questions = pool.sets().stream()
                .flatMap(set -> set.questions().stream())
                .map(QuestionSet.Question::text)
                .toList();
        int step = Math.max(1, questions.size() / TIMED_QUESTIONS);
        List<String> some = IntStream.range(0, questions.size() / step)
                .mapToObj(i -> questions.get(i * step))
                .toList();
        out.println("timing the views");
        String table = sijill.viewLatency(some, all.size());
        out.println(table);
        Files.writeString(folder.resolve("views.md"), "# What the views cost\n\n" + table);
    }
}
