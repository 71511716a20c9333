/** Sends files, folders and addresses to a gateway as imports. Knows nothing of servers and of who started them. */
@NullMarked
package org.sijill.stack.upload;

import org.jspecify.annotations.NullMarked;
