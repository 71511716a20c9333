package org.sijill.search.map;

import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.directory.EntityLabel;

/**
 * A place and where it stands on the map.
 *
 * @param location its own, or that of the nearest place around it that has one: a quarter without coordinates stands in
 *     its city
 */
record PlacedPlace(EntityLabel place, Location location) {}
