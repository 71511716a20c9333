package org.sijill.http.body;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the services' HTTP surfaces can be told. */
@ConfigMapping(prefix = "sijill.http")
public interface HttpConfig {
    /**
     * Largest JSON body that is read, in bytes. The default of 2 MiB holds an article of a million Arabic letters; a
     * body is kept in memory while it is read, so this is also what one request may cost.
     */
    @WithDefault("2M")
    MemorySize maxBody();
}
