package org.sijill.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What an installation decides about access. Who signs its tokens is in {@code quarkus.oidc.*}. */
@ConfigMapping(prefix = "sijill.security")
public interface AccessConfig {
    /** Whether one may read without a token. */
    @WithDefault("closed")
    Reading reading();

    /**
     * Whether every request is checked before anything else sees it. The gateway asks for the check itself, because it
     * first has to know whether there is anything at the address.
     */
    @WithName("check-first")
    @WithDefault("true")
    boolean checkFirst();

    /** Who may read. */
    enum Reading {
        /** Everybody; a token that is sent all the same has to be good. */
        OPEN,
        /** Whoever has a token with a role. */
        CLOSED
    }
}
