package org.sijill.ingest.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Annotator;
import org.sijill.text.canonical.Canonicalizer;

class HostileTextTest {

    private static final Annotator ANNOTATOR = EntityDirectory.shipped().annotator();

    /** As many characters as the longest body that is accepted has bytes. */
    private static final int LONGEST = 2 * 1024 * 1024;

    private static final int MEASUREMENTS = 5;

    static Stream<String> texts() {
        return Stream.of(
                        "ا",
                        "و ",
                        "أبو ",
                        "محمد ",
                        "وزير ",
                        "في ",
                        "المرصد ",
                        "صلاح الدين ",
                        "زانديك ",
                        "الروسية زانديك وكفرنوف ",
                        "كفرناو بن ",
                        "دي تي في.",
                        "صحيفة \"كفرناو ",
                        "المجلس \"\"",
                        "\ud83d\ude00",
                        "\ud800",
                        "\udc00x",
                        "x")
                .map(unit -> unit.repeat(LONGEST / unit.length()));
    }

    /** Quadratic time would take hours: the limit only has to tell it from linear on a busy machine. */
    @ParameterizedTest
    @MethodSource("texts")
    @Timeout(120)
    void anythingAsLongAsABodyIsAnnotatedInLinearTime(String text) {
        assertThatCode(() -> annotate(text)).doesNotThrowAnyException();
    }

    /**
     * Eight times the text takes about eight times as long; quadratic time would be sixty-four times. The compiler, the
     * collector or the machine can spoil one measurement, and quadratic time spoils all.
     */
    @ParameterizedTest
    @MethodSource("texts")
    void eightTimesTheTextTakesNowhereNearSixtyFourTimesAsLong(String text) {
        String large = text.substring(0, text.length() / 8);
        String small = large.substring(0, large.length() / 8);
        annotate(large);

        assertThat(Stream.generate(() -> (double) nanoseconds(large) / nanoseconds(small))
                        .limit(MEASUREMENTS))
                .anyMatch(growth -> growth < 30);
    }

    private static long nanoseconds(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        annotate(text);
        return Math.max(1_000_000, threads.getCurrentThreadCpuTime() - start);
    }

    @Test
    void whatIsNotArabicNamesNobody() {
        assertThat(annotate("Lorem ipsum dolor sit amet 😀 12345").body()).isEmpty();
    }

    @Test
    void knowingTheDirectoryTakesLittleTime() {
        long start = System.nanoTime();

        EntityDirectory directory = EntityDirectory.shipped();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(directory.entries()).hasSizeGreaterThan(6_000);
    }

    private static Annotations annotate(String text) {
        return ANNOTATOR.annotate(null, Canonicalizer.canonicalize(text), null);
    }
}
