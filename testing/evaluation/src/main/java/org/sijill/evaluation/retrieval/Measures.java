package org.sijill.evaluation.retrieval;

import java.util.List;

/**
 * How well one question was answered, or the mean of many, where exactly one document is relevant.
 *
 * @param ndcg nDCG@10: 1 / log2(rank + 1) for a rank up to 10
 * @param mrr MRR@10: 1 / rank for a rank up to 10
 * @param recall Recall@100: 1 if the document is among the first hundred
 */
record Measures(double ndcg, double mrr, double recall) {

    /** How many hits are looked at. */
    static final int DEPTH = 100;

    private static final int TOP = 10;

    /** The measures of a list of hits, best first. */
    static Measures of(List<String> hits, String relevant) {
        int rank = hits.indexOf(relevant) + 1;
        if (rank == 0 || rank > DEPTH) {
            return new Measures(0, 0, 0);
        }
        if (rank > TOP) {
            return new Measures(0, 0, 1);
        }
        return new Measures(Math.log(2) / Math.log(rank + 1.0), 1.0 / rank, 1);
    }

    static Measures mean(List<Measures> all) {
        return new Measures(
                all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
                all.stream().mapToDouble(Measures::mrr).average().orElse(0),
                all.stream().mapToDouble(Measures::recall).average().orElse(0));
    }
}
