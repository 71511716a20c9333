package org.sijill.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void printsTheFiguresOfEverySet() throws URISyntaxException {
        int status = run("dates", "--data", sample());

        assertThat(status).isZero();
        assertThat(printed())
                .contains("== duckling", "== recognizers-text", "== maha", "== dateparser")
                .contains("left out: 1 (time of day)", "left out: 1 (TimeParser: time of day or duration)")
                .contains("spans: recall 1.000, precision 1.000, expected 3, found 3")
                .contains("values: accuracy 0.667 of 3; right as published 1, only with the next reading 1")
                .contains("miss: أمس | expected: أمس = 2016-09-20/2016-09-20 | found: أمس = 2016-09-25")
                .contains("values: accuracy 1.000 of 1;")
                .contains("values: accuracy 1.000 of 2;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "places", "dates --data", "dates --date x y", "dates --data nowhere"})
    void saysHowItIsUsed(String arguments) {
        int status = run(arguments.split(" "));

        assertThat(status).isEqualTo(2);
        assertThat(printed()).containsAnyOf("usage: ./sijill evaluate dates", "--data DIR");
    }

    private int run(String... arguments) {
        return Main.run(arguments, Path.of("nowhere"), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String sample() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MainTest.class.getResource("/sample"))
                        .toURI())
                .toString();
    }
}
