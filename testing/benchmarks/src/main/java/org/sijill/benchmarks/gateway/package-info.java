/** What the gateway costs: time added to a search, start-up, memory. Knows the services by their addresses only. */
@NullMarked
package org.sijill.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
