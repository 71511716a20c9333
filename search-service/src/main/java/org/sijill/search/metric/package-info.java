/** What this service tells of the index beside its own work: how large it is. Answers no search. */
@NullMarked
package org.sijill.search.metric;

import org.jspecify.annotations.NullMarked;
