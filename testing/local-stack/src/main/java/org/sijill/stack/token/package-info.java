/**
 * Tokens of a local stack, signed with a key that exists nowhere else. Knows nothing of servers or services beyond what
 * a token has to say to them.
 */
@NullMarked
package org.sijill.stack.token;

import org.jspecify.annotations.NullMarked;
