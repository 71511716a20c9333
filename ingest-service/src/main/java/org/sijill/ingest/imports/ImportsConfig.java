package org.sijill.ingest.imports;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What imports can be told. */
@ConfigMapping(prefix = "sijill.ingest.imports")
public interface ImportsConfig {

    /** Imports that one service reads at the same time; small ones need not wait for a large one. */
    @WithDefault("2")
    int jobs();

    /** Articles that are committed together, at most. */
    @WithDefault("256")
    int batchArticles();

    /** A batch ends early when its lines have grown to this many bytes. */
    @WithDefault("1M")
    MemorySize batchBytes();

    /** Longest line, and largest file in an archive, that is read. The same as the largest body of one article. */
    @WithDefault("2M")
    MemorySize maxLine();

    /** How long an import belongs to the service that reads it, from its last commit on; then another takes it over. */
    @WithDefault("15s")
    Duration lease();

    /** How often to look for imports that nobody announced: another replica's, or ones whose reader has died. */
    @WithDefault("1s")
    Duration poll();

    /** An upload that has brought nothing for so long has broken off, for instance because its service was killed. */
    @WithDefault("60s")
    Duration uploadSilence();

    /** Errors that are kept of one import; all are counted. */
    @WithDefault("1000")
    int keptErrors();

    /** How often compressed content may unfold to more than its size before it is taken for a bomb. Text reaches 20. */
    @WithDefault("200")
    int mostExpansion();

    /** Event streams that may be open at once. */
    @WithDefault("64")
    int eventStreams();
}
