/**
 * Who may call what: the table of rules, and the check of the caller's token against it. Knows paths and roles; knows
 * nothing of what an operation does, nor whether it runs in the gateway or in a service.
 */
@NullMarked
package org.sijill.access;

import org.jspecify.annotations.NullMarked;
