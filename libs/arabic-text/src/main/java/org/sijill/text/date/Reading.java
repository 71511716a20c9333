package org.sijill.text.date;

import org.jspecify.annotations.Nullable;

/** What words mean as a date, before it is known from which day they speak. */
@FunctionalInterface
interface Reading {
    /** The date seen from the anchor; null if it needs a day that is not known, contradicts itself or does not exist. */
    @Nullable
    Period at(Anchor anchor);
}
