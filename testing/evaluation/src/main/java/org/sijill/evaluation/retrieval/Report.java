package org.sijill.evaluation.retrieval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The figures as a table and as bars. */
final class Report {

    private static final int WIDTH = 640;
    private static final int ROW = 56;
    private static final int LEFT = 150;
    private static final int BAR = 18;
    private static final int FULL = 420;

    /** Between a bar and its figure, so wide that an interval ends before the figure. */
    private static final int GAP = 20;

    private Report() {}

    /** A Markdown table, also meant to be read as it is. */
    static String table(List<Comparison> comparisons) {
        StringBuilder table = new StringBuilder("""
                | questions | system | nDCG@10 | MRR@10 | Recall@100 | nDCG@10 difference (95 % interval) | median ms |
                |---|---|---|---|---|---|---|
                """);
        for (Comparison comparison : comparisons) {
            Bootstrap ndcg = comparison.ndcg();
            table.append(row(comparison, "stock", comparison.stock(), "", ""));
            table.append(row(
                    comparison,
                    "Sijill",
                    comparison.sijill(),
                    String.format(Locale.ROOT, "%+.4f (%+.4f to %+.4f)", ndcg.difference(), ndcg.low(), ndcg.high()),
                    String.format(Locale.ROOT, "%.1f", comparison.milliseconds())));
        }
        table.append(String.format(
                Locale.ROOT,
                "%nMean difference of nDCG@10: %+.4f%n",
                comparisons.stream()
                        .mapToDouble(comparison -> comparison.ndcg().difference())
                        .average()
                        .orElse(0)));
        return table.toString();
    }

    /** Writes {@code retrieval.md} and {@code retrieval.svg}. */
    static void write(Path folder, List<Comparison> comparisons) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("retrieval.md"), "# Retrieval\n\n![](retrieval.svg)\n\n" + table(comparisons));
        Files.writeString(folder.resolve("retrieval.svg"), plot(comparisons));
    }

    private static String row(Comparison comparison, String system, Measures measures, String difference, String time) {
        return String.format(
                Locale.ROOT,
                "| %s (%d) | %s | %.4f | %.4f | %.4f | %s | %s |%n",
                comparison.set(),
                comparison.questions(),
                system,
                measures.ndcg(),
                measures.mrr(),
                measures.recall(),
                difference,
                time);
    }

    static String plot(List<Comparison> comparisons) {
        StringBuilder svg = new StringBuilder(String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" font-family="sans-serif" font-size="13">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="10" y="20">nDCG@10: grey: Lucene's ArabicAnalyzer with BM25; blue: Sijill, with the interval of the gain</text>
                """, WIDTH, ROW * comparisons.size() + 40));
        int top = 36;
        for (Comparison comparison : comparisons) {
            svg.append(String.format(Locale.ROOT, "<text x=\"10\" y=\"%d\">%s</text>%n", top + BAR, comparison.set()));
            svg.append(bar(top, comparison.stock().ndcg(), "#999999"));
            svg.append(bar(top + BAR + 2, comparison.sijill().ndcg(), "#2266bb"));
            svg.append(interval(top + BAR + 2, comparison));
            top += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    /** Where the bar would end at the lower and at the upper end of the interval of the difference. */
    private static String interval(int top, Comparison comparison) {
        double stock = comparison.stock().ndcg();
        return String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"black\" stroke-width=\"3\"/>%n",
                LEFT + (stock + comparison.ndcg().low()) * FULL,
                LEFT + (stock + comparison.ndcg().high()) * FULL,
                top + BAR / 2,
                top + BAR / 2);
    }

    private static String bar(int top, double share, String colour) {
        return String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
                        + "<text x=\"%.1f\" y=\"%d\">%.3f</text>%n",
                LEFT,
                top,
                share * FULL,
                BAR,
                colour,
                LEFT + share * FULL + GAP,
                top + BAR - 4,
                share);
    }
}
