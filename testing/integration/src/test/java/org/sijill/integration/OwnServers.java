package org.sijill.integration;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/**
 * Marks tests that start servers for themselves alone. They run in a JVM of their own, after the one of the tests that
 * share servers, whose servers stay up until it ends: a machine need not hold both at the same time.
 */
@Tag("own-servers") // the build's groups have this name
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface OwnServers {}
