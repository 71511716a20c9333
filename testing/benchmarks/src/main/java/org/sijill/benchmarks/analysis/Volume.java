package org.sijill.benchmarks.analysis;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What went through a benchmark; JMH shows both per second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Volume {

    /** Bytes of text as UTF-8. */
    public long bytes;

    /** Words of the text, whether or not the analysis lets them through. */
    public long words;
}
