package org.sijill.search.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijill.index.DirectoryEntry.Location;
import org.sijill.search.JsonText;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.query.Queries;
import org.sijill.search.text.NameAlternatives;

/** From the directory to the request and from the answer to the map. */
class MapTest {

    private static final Location ALEPPO = new Location(36.2, 37.16);
    private static final Location IDLIB = new Location(35.93, 36.63);

    private final Gazetteer gazetteer = new Gazetteer(List.of(
            place("syria", "country", null, new Location(35, 38)),
            place("aleppo-governorate", "governorate", "syria", new Location(36.25, 37.6)),
            place("aleppo", "city", "aleppo-governorate", ALEPPO),
            place("al-myassar", "neighbourhood", "aleppo", null),
            place("idlib", "city", "syria", IDLIB),
            place("lost-village", "village", "aleppo-governorate", null)));

    @Test
    void aQuarterWithoutALocationStandsInItsCityAndAVillageNotInItsGovernorate() {
        assertThat(gazetteer.points(BoundingBox.WORLD))
                .extracting(place -> place.place().id(), PlacedPlace::location)
                .containsExactly(tuple("aleppo", ALEPPO), tuple("al-myassar", ALEPPO), tuple("idlib", IDLIB));
        assertThat(gazetteer.areas(BoundingBox.WORLD))
                .extracting(place -> place.place().id())
                .containsExactly("syria", "aleppo-governorate");
        assertThat(gazetteer.points(new BoundingBox(36, 35, 37, 36))).hasSize(1);
    }

    @Test
    void cellsAreTwoZoomsFinerThanTheMap() {
        Cells cells = Cells.of(gazetteer.points(BoundingBox.WORLD), 5);

        assertThat(cells.zoom()).isEqualTo(7);
        assertThat(cells.places()).hasSize(1);
        assertThat(Cells.of(gazetteer.points(BoundingBox.WORLD), 8).places()).hasSize(2);
    }

    @Test
    void cellsAreWiderWhereThereWouldBeTooMany() {
        Random random = new Random(3);
        List<PlacedPlace> places = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            places.add(new PlacedPlace(
                    place("p" + i, "village", null, null),
                    new Location(random.nextDouble(-60, 60), random.nextDouble(-180, 180))));
        }

        Cells cells = Cells.of(places, 18);

        assertThat(cells.places()).hasSizeLessThanOrEqualTo(Cells.MOST);
        assertThat(cells.zoom()).isEqualTo(4);
        assertThat(cells.places().values().stream()
                        .mapToInt(cell -> cell.places().size())
                        .sum())
                .isEqualTo(5_000);
    }

    @Test
    void aCellIsAFilterSoThatAnArticleCountsOnce() {
        MapQuery query = new MapQuery(Queries.of("q=هدنة&place=syria"), BoundingBox.WORLD, 5);
        List<PlacedPlace> points = gazetteer.points(BoundingBox.WORLD);
        JsonNode request = JsonText.read(MapComposer.compose(
                        query,
                        Cells.of(points, 5),
                        points,
                        gazetteer.areas(BoundingBox.WORLD),
                        points,
                        NameAlternatives.NONE,
                        "10000ms")
                .toString());

        assertThat(request.path("size").asInt()).isZero();
        assertThat(request.at("/aggs/cells/aggs").path("7/77/50")).isEqualTo(JsonText.read("""
                {
                  "filter": {"terms": {"placesNamed": ["aleppo", "al-myassar", "idlib"]}},
                  "aggs": {"top": {"terms": {"field": "placesNamed", "size": 1, "shard_size": 3,
                    "include": ["aleppo", "al-myassar", "idlib"]}}}
                }"""));
        assertThat(request.path("aggs").has("places")).isFalse();
        assertThat(request.at("/aggs/areas/terms/include")).hasSize(2);
    }

    @Test
    void cellsWithoutArticlesAreLeftOutAndTheFullestComesFirst() {
        List<PlacedPlace> points = gazetteer.points(BoundingBox.WORLD);
        MapQuery query = new MapQuery(Queries.of(""), BoundingBox.WORLD, 8);
        JsonNode answer = JsonText.read("""
                {
                  "hits": {"total": {"value": 9}},
                  "aggregations": {
                    "cells": {
                      "10/617/401": {"doc_count": 3, "top": {"buckets": [{"key": "al-myassar", "doc_count": 2}]}},
                      "10/616/402": {"doc_count": 0, "top": {"buckets": []}}
                    },
                    "places": {"buckets": [{"key": "al-myassar", "doc_count": 2}, {"key": "aleppo", "doc_count": 1}]},
                    "missing": {"doc_count": 1},
                    "unplaced": {"doc_count": 4}
                  }
                }""");

        ArticleMap map = MapReader.read(answer, query, Cells.of(points, 8), points);

        assertThat(map.articles()).isEqualTo(9);
        assertThat(map.missing()).isEqualTo(1);
        assertThat(map.unplaced()).isEqualTo(4);
        assertThat(map.cells()).hasSize(1);
        assertThat(map.cells().getFirst().count()).isEqualTo(3);
        assertThat(map.cells().getFirst().top().id()).isEqualTo("al-myassar");
        assertThat(map.places()).hasSize(2);
        assertThat(map.areas()).isEmpty();
    }

    private static EntityLabel place(String id, String type, @Nullable String parent, @Nullable Location location) {
        return new EntityLabel(id, id, id, type, parent, location);
    }
}
