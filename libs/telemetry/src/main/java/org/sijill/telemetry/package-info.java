/** What is told of each call to a collector of traces, when there is one. Knows nothing of what the services do. */
@NullMarked
package org.sijill.telemetry;

import org.jspecify.annotations.NullMarked;
