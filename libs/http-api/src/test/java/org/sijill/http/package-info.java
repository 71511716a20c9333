/** The library as a service has it: through HTTP, with a resource made for the tests. */
@NullMarked
package org.sijill.http;

import org.jspecify.annotations.NullMarked;
