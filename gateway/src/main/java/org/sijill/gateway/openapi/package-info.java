/**
 * The one OpenAPI document: how it is made of the services' documents, and how the running gateway reads it. Knows
 * nothing of requests.
 */
@NullMarked
package org.sijill.gateway.openapi;

import org.jspecify.annotations.NullMarked;
