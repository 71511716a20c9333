/** What a native image needs to be told about our libraries. Nothing in it runs on a JVM. */
@NullMarked
package org.sijill.http.nativeimage;

import org.jspecify.annotations.NullMarked;
