package org.sijill.evaluation.retrieval;

import java.util.Arrays;
import java.util.Random;

/**
 * The paired bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993): questions are drawn with
 * replacement and the mean difference of the two systems on them is taken, many times over.
 *
 * @param difference the mean difference on the questions themselves
 * @param low the lower end of the 95 % confidence interval
 * @param high its upper end
 */
record Bootstrap(double difference, double low, double high) {

    private static final int SAMPLES = 10_000;
    private static final double TAIL = 0.025;

    /** Fixed, so that the same answers give the same interval. */
    private static final long SEED = 20_161_213L;

    static Bootstrap of(double[] differences) {
        Random random = new Random(SEED);
        double[] means = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            double sum = 0;
            for (int i = 0; i < differences.length; i++) {
                sum += differences[random.nextInt(differences.length)];
            }
            means[sample] = sum / differences.length;
        }
        Arrays.sort(means);
        double mean = Arrays.stream(differences).average().orElse(0);
        return new Bootstrap(mean, means[(int) (SAMPLES * TAIL)], means[(int) (SAMPLES * (1 - TAIL)) - 1]);
    }
}
