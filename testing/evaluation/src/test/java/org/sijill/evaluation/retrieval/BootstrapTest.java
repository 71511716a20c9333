package org.sijill.evaluation.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void aConstantDifferenceHasNoSpread() {
        double[] differences = new double[50];
        Arrays.fill(differences, 0.25);

        assertThat(Bootstrap.of(differences)).isEqualTo(new Bootstrap(0.25, 0.25, 0.25));
    }

    @Test
    void theIntervalIsThatOfTheNormalDistribution() {
        double[] differences = new double[400];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = i % 2;
        }

        Bootstrap bootstrap = Bootstrap.of(differences);

        // The standard error of the mean is 0.5 / 20.
        assertThat(bootstrap.difference()).isCloseTo(0.5, within(1e-9));
        assertThat(bootstrap.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.005));
        assertThat(bootstrap.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.005));
    }
}
