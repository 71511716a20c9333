/**
 * Child processes that cannot outlive their parent, the user they run as and the ports they listen on. Must not know
 * which server it is that runs.
 */
@NullMarked
package org.sijill.stack.process;

import org.jspecify.annotations.NullMarked;
