package org.sijill.search.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What exports may cost. */
@ConfigMapping(prefix = "sijill.search.export")
public interface ExportConfig {

    /** Exports at once in one replica; each holds a snapshot of the index. One more is a 503. */
    @WithDefault("4")
    int atOnce();

    /** Articles on one page; a page is in memory as a whole. */
    @WithDefault("500")
    int page();

    /** The same where the articles' bodies are asked for, which may have a million letters each. */
    @WithDefault("10")
    int pageOfBodies();

    /** How long the snapshot is kept for the next page: a client that reads one page more slowly loses the export. */
    @WithDefault("5m")
    Duration keepAlive();
}
