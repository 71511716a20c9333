/** What the service can be told from outside. Knows no other package of it. */
@NullMarked
package org.sijill.search.config;

import org.jspecify.annotations.NullMarked;
