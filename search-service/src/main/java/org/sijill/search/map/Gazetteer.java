package org.sijill.search.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.directory.EntityLabel;

/** Where the places of the directory stand on a map: those that are a point there, and those that are an area. */
final class Gazetteer {

    /** Places that are wider than a point on any map. */
    private static final Set<String> AREAS =
            Set.of("country", "territory", "region", "governorate", "district", "subdistrict", "water");

    /** Deeper than any tree of places is. */
    private static final int MOST_ANCESTORS = 20;

    private final Map<String, EntityLabel> byId = new HashMap<>();
    private final List<PlacedPlace> points = new ArrayList<>();
    private final List<PlacedPlace> areas = new ArrayList<>();

    Gazetteer(List<EntityLabel> places) {
        places.forEach(place -> byId.put(place.id(), place));
        for (EntityLabel place : places) {
            boolean area = AREAS.contains(place.type());
            Location location = area ? place.location() : pointOf(place);
            if (location != null) {
                (area ? areas : points).add(new PlacedPlace(place, location));
            }
        }
    }

    /** Places that are a point on the map. */
    List<PlacedPlace> points(BoundingBox box) {
        return points.stream().filter(place -> box.contains(place.location())).toList();
    }

    /** Places that are an area, and have a location all the same: that of their middle. */
    List<PlacedPlace> areas(BoundingBox box) {
        return areas.stream().filter(place -> box.contains(place.location())).toList();
    }

    private @Nullable Location pointOf(EntityLabel place) {
        EntityLabel around = place;
        for (int depth = 0; depth < MOST_ANCESTORS && around != null && !AREAS.contains(around.type()); depth++) {
            if (around.location() != null) {
                return around.location();
            }
            String parent = around.parent();
            around = parent == null ? null : byId.get(parent);
        }
        return null;
    }
}
