/** Works out who, where and when a text speaks of. Pure: neither database nor index. */
@NullMarked
package org.sijill.ingest.annotation;

import org.jspecify.annotations.NullMarked;
