/**
 * Sijill as its users meet it: the three services as they are shipped, in processes of their own, on a real
 * Elasticsearch and a real PostgreSQL, spoken to over HTTP through the gateway.
 */
@NullMarked
package org.sijill.integration;

import org.jspecify.annotations.NullMarked;
