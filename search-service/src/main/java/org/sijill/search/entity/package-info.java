/** The directories of actors and places for readers: who is known, how often and when articles name them, and with whom. */
@NullMarked
package org.sijill.search.entity;

import org.jspecify.annotations.NullMarked;
