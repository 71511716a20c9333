/**
 * What the script {@code ./sijill} runs: up, down, status, reset and logs. Must not be used by tests of other modules;
 * they use {@link org.sijill.stack.SijillStack}.
 */
@NullMarked
package org.sijill.stack.command;

import org.jspecify.annotations.NullMarked;
