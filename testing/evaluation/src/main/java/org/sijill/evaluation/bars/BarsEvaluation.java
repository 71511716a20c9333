package org.sijill.evaluation.bars;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sijill.evaluation.Parallel;
import org.sijill.evaluation.stack.OwnSijill;

/**
 * {@code ./sijill evaluate bars [--data DIR] [--articles N] [--requests N]}: loads news into a Sijill of its own, asks
 * random searches for their histograms, and holds bars of both against the total of the search that a click on each
 * makes. Prints every bar that is wrong and ends with 1 if there is one.
 */
public final class BarsEvaluation {

    private static final int WRONG = 1;
    private static final int WRONG_USE = 2;

    /** Of a histogram with hundreds of bars so many are looked at, those at both ends among them. */
    private static final int BARS_A_HISTOGRAM = 40;

    private static final long SEED = 20160923L;

    private final OwnSijill sijill;
    private final PrintStream out;
    private long checked;
    private long notEmpty;
    private long wrong;

    private BarsEvaluation(OwnSijill sijill, PrintStream out) {
        this.sijill = sijill;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Optional<Options> options = Options.read(List.of(arguments), Path.of(System.getProperty("sijill.root", ".")));
        int status = options.isPresent() ? run(options.get(), out) : WRONG_USE;
        if (status == WRONG_USE) {
            out.println("usage: ./sijill evaluate bars [--data DIR] [--articles N] [--requests N]");
        }
        System.exit(status);
    }

    private static int run(Options options, PrintStream out) throws IOException, InterruptedException {
        List<String> drafts = NewsLoader.drafts(options.data().resolve("news"), options.articles());
        out.println("read " + drafts.size() + " articles; starting a Sijill of its own");
        try (OwnSijill sijill = new OwnSijill()) {
            out.println("loaded " + sijill.load(drafts, out::println) + " articles");
            BarsEvaluation evaluation = new BarsEvaluation(sijill, out);
            evaluation.run(options.requests());
            return evaluation.wrong > 0 ? WRONG : 0;
        }
    }

    private void run(int requests) throws InterruptedException {
        Random random = new Random(SEED);
        for (int i = 0; i < requests; i++) {
            Request request = Request.random(random);
            JsonNode dates = sijill.search(request.query()).path("facets").path("dates");
            check(request, "published", dates.path("published"), random);
            check(request, "mentioned", dates.path("mentioned"), random);
        }
        out.println(requests + " requests, " + checked + " bars looked at, " + notEmpty + " of them not empty, " + wrong
                + " wrong");
    }

    private void check(Request request, String histogram, JsonNode answer, Random random) throws InterruptedException {
        List<Bar> bars = some(Bar.of(answer), random);
        List<Long> totals = Parallel.map(
                bars, bar -> sijill.total(request.click(histogram, bar).query()));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            checked++;
            notEmpty += bar.count() > 0 ? 1 : 0;
            if (bar.count() != totals.get(i)) {
                wrong++;
                out.println(histogram + " " + bar + " but a click finds " + totals.get(i) + ": " + request.query());
            }
        }
    }

    private static List<Bar> some(List<Bar> bars, Random random) {
        if (bars.size() <= BARS_A_HISTOGRAM) {
            return bars;
        }
        List<Bar> shuffled = new ArrayList<>(bars.subList(1, bars.size() - 1));
        Collections.shuffle(shuffled, random);
        List<Bar> some = new ArrayList<>(List.of(bars.getFirst(), bars.getLast()));
        // Bars with a count say more than the empty ones between them.
        shuffled.sort((one, other) -> Boolean.compare(other.count() > 0, one.count() > 0));
        some.addAll(shuffled.subList(0, BARS_A_HISTOGRAM - some.size()));
        return some;
    }
}
