package org.sijill.evaluation.retrieval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One set of questions, answered by both.
 *
 * @param ndcg how much better our nDCG@10 is
 * @param milliseconds the median time of one of our answers
 */
record Comparison(String set, int questions, Measures stock, Measures sijill, Bootstrap ndcg, double milliseconds) {

    static Comparison of(QuestionSet set, SearchSystem stock, SearchSystem sijill) {
        List<Measures> theirs = new ArrayList<>();
        List<Measures> ours = new ArrayList<>();
        long[] nanos = new long[set.questions().size()];
        double[] differences = new double[set.questions().size()];
        for (int i = 0; i < differences.length; i++) {
            QuestionSet.Question question = set.questions().get(i);
            theirs.add(Measures.of(stock.ask(question.text()), question.documentId()));
            long start = System.nanoTime();
            List<String> hits = sijill.ask(question.text());
            nanos[i] = System.nanoTime() - start;
            ours.add(Measures.of(hits, question.documentId()));
            differences[i] = ours.get(i).ndcg() - theirs.get(i).ndcg();
        }
        Arrays.sort(nanos);
        return new Comparison(
                set.name(),
                differences.length,
                Measures.mean(theirs),
                Measures.mean(ours),
                Bootstrap.of(differences),
                nanos[nanos.length / 2] / 1e6);
    }
}
