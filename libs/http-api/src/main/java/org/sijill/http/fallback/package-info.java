/**
 * Gives every error that leaves a service the form of the contract, also those the framework makes, and logs each
 * once. Knows nothing of any resource.
 */
@NullMarked
package org.sijill.http.fallback;

import org.jspecify.annotations.NullMarked;
