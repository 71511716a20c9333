/** What no schema says: how the documents of an overlay have to fit together. Pure; knows neither files nor tools. */
@NullMarked
package org.sijill.manifests.rule;

import org.jspecify.annotations.NullMarked;
