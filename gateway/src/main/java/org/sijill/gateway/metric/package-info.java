/** How the time that requests take is counted. Knows no route. */
@NullMarked
package org.sijill.gateway.metric;

import org.jspecify.annotations.NullMarked;
