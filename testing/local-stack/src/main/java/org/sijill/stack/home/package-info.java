/**
 * Where things lie on the disk: the unpacked servers, lasting and throw-away data. Must not start a server.
 */
@NullMarked
package org.sijill.stack.home;

import org.jspecify.annotations.NullMarked;
