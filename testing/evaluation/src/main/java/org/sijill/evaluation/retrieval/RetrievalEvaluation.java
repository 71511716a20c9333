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

/**
 * {@code ./sijill evaluate retrieval [--data DIR]}: asks every question of {@code DIR/retrieval} and prints how much
 * better Sijill answers than Lucene's Arabic analyzer does. Both search the same passages among the same news.
 */
public final class RetrievalEvaluation {

    private static final int DISTRACTORS = 20_000;
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
        Pool pool = Pool.read(data, DISTRACTORS);
        out.println("read " + pool.documents().size() + " documents and "
                + pool.sets().size() + " sets of questions");
        try (SearchSystem stock = new StockLucene(pool.documents());
                SearchSystem sijill = WholeSijill.with(pool.documents(), out::println)) {
            List<Comparison> comparisons = new ArrayList<>();
            for (QuestionSet set : pool.sets()) {
                out.println("asking the " + set.questions().size() + " questions of " + set.name());
                comparisons.add(Comparison.of(set, stock, sijill));
            }
            Path folder = root.resolve("testing/evaluation/target/report");
            Report.write(folder, comparisons);
            out.println(Report.table(comparisons));
            out.println("report: " + folder.resolve("retrieval.md"));
        }
    }
}
