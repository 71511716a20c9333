/** How the time that calls take is counted. Measures nothing itself. */
@NullMarked
package org.sijill.telemetry.metric;

import org.jspecify.annotations.NullMarked;
