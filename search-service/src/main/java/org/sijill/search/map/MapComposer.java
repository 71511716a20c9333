package org.sijill.search.map;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.sijill.index.ArticleField;
import org.sijill.search.query.Restriction;
import org.sijill.search.text.NameAlternatives;

/**
 * The one request behind a map. A cell is a filter for the places in it, so it counts each article once however many of
 * its places the article names, and a place that is moved in the directory moves on the map at once. Pure.
 */
final class MapComposer {

    static final String CELLS = "cells";
    static final String TOP = "top";
    static final String PLACES = "places";
    static final String AREAS = "areas";
    static final String UNPLACED = "unplaced";
    static final String MISSING = "missing";

    /** Places that are listed by name. */
    static final int MOST_PLACES = 500;

    private MapComposer() {}

    /**
     * Composes the request.
     *
     * @param points places of the box that are a point
     * @param areas places of the box that are an area
     * @param all every place of the directory that has a location
     */
    static ObjectNode compose(
            MapQuery query,
            Cells cells,
            List<PlacedPlace> points,
            List<PlacedPlace> areas,
            List<PlacedPlace> all,
            NameAlternatives names,
            String timeout) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        request.put("size", 0).put("track_total_hits", true).put("timeout", timeout);
        request.set("query", Restriction.unscored(query.articles(), names));
        ObjectNode aggregations = request.putObject("aggs");
        ObjectNode inCells = aggregations.putObject(CELLS);
        inCells.putObject("filter").putObject("match_all");
        ObjectNode cellAggregations = inCells.putObject("aggs");
        cells.places().forEach((key, cell) -> addCell(cellAggregations.putObject(key), cell));
        if (query.zoom() >= MapQuery.PLACES_ZOOM) {
            addPlaces(aggregations, PLACES, points);
        }
        addPlaces(aggregations, AREAS, areas);
        ObjectNode nowhere =
                aggregations.putObject(UNPLACED).putObject("filter").putObject("bool");
        nowhere.putArray("filter").addObject().putObject("exists").put("field", ArticleField.PLACES_NAMED);
        nowhere.putArray("must_not").add(naming(all));
        aggregations.putObject(MISSING).putObject("missing").put("field", ArticleField.PLACES_NAMED);
        return request;
    }

    private static void addCell(ObjectNode aggregation, Cells.Cell cell) {
        aggregation.set("filter", naming(cell.places()));
        addTerms(aggregation.putObject("aggs").putObject(TOP), cell.places(), 1);
    }

    private static void addPlaces(ObjectNode aggregations, String key, List<PlacedPlace> places) {
        if (!places.isEmpty()) {
            addTerms(aggregations.putObject(key), places, MOST_PLACES);
        }
    }

    /** Each shard answers about so many values that the most frequent ones are right, and their counts exact. */
    private static void addTerms(ObjectNode aggregation, List<PlacedPlace> places, int size) {
        ObjectNode terms = aggregation.putObject("terms");
        terms.put("field", ArticleField.PLACES_NAMED).put("size", Math.min(size, places.size()));
        terms.put("shard_size", places.size());
        ArrayNode include = terms.putArray("include");
        ids(places).forEach(include::add);
    }

    private static ObjectNode naming(List<PlacedPlace> places) {
        return Restriction.oneOf(ArticleField.PLACES_NAMED, ids(places));
    }

    private static List<String> ids(List<PlacedPlace> places) {
        return places.stream().map(place -> place.place().id()).toList();
    }
}
