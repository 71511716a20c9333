package org.sijill.search.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.map.ArticleMap.MapCell;
import org.sijill.search.map.ArticleMap.MapPlace;

/** Reads the answer to {@link MapComposer}'s request. Pure. */
final class MapReader {

    private MapReader() {}

    static ArticleMap read(JsonNode answer, MapQuery query, Cells cells, List<PlacedPlace> places) {
        Map<String, PlacedPlace> byId = new HashMap<>();
        places.forEach(place -> byId.put(place.place().id(), place));
        JsonNode aggregations = answer.path("aggregations");
        return new ArticleMap(
                answer.path("hits").path("total").path("value").asLong(),
                count(aggregations.path(MapComposer.MISSING)),
                count(aggregations.path(MapComposer.UNPLACED)),
                cells.zoom(),
                cells(aggregations.path(MapComposer.CELLS), cells, byId),
                query.zoom() < MapQuery.PLACES_ZOOM ? null : places(aggregations.path(MapComposer.PLACES), byId),
                places(aggregations.path(MapComposer.AREAS), byId));
    }

    private static List<MapCell> cells(JsonNode counted, Cells cells, Map<String, PlacedPlace> byId) {
        List<MapCell> found = new ArrayList<>();
        cells.places().forEach((key, cell) -> {
            JsonNode answer = counted.path(key);
            List<MapPlace> top = places(answer.path(MapComposer.TOP), byId);
            if (!top.isEmpty()) {
                found.add(new MapCell(
                        key,
                        cell.tile().bounds(),
                        middle(cell.places()),
                        count(answer),
                        cell.places().size(),
                        top.getFirst()));
            }
        });
        found.sort(Comparator.comparingLong(MapCell::count).reversed().thenComparing(MapCell::tile));
        return found;
    }

    private static List<MapPlace> places(JsonNode terms, Map<String, PlacedPlace> byId) {
        List<MapPlace> places = new ArrayList<>();
        for (JsonNode bucket : terms.path("buckets")) {
            PlacedPlace placed = byId.get(bucket.path("key").asText());
            if (placed != null) {
                EntityLabel place = placed.place();
                places.add(new MapPlace(
                        place.id(), place.label(), place.labelEn(), place.type(), placed.location(), count(bucket)));
            }
        }
        return places;
    }

    /** A cell is small against the world, so degrees may be averaged. */
    private static Location middle(List<PlacedPlace> places) {
        return new Location(
                places.stream()
                        .mapToDouble(place -> place.location().lat())
                        .average()
                        .orElseThrow(),
                places.stream()
                        .mapToDouble(place -> place.location().lon())
                        .average()
                        .orElseThrow());
    }

    private static long count(JsonNode bucket) {
        return bucket.path("doc_count").asLong();
    }
}
