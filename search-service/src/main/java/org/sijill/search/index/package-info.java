/** The one way from this service to the articles' index: sends, and tells failures as problems. Knows no query. */
@NullMarked
package org.sijill.search.index;

import org.jspecify.annotations.NullMarked;
