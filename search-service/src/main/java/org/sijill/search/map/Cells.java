package org.sijill.search.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The cells of a map that have places in them.
 *
 * @param zoom that of the cells' tiles
 * @param places what lies in each cell, by its key
 */
record Cells(int zoom, Map<String, Cell> places) {

    /** Cells of an answer; each is a filter of the request. */
    static final int MOST = 400;

    /** A cell is so many zooms finer than the reader's map: a quarter of a tile's side, 64 pixels. */
    private static final int FINER = 2;

    /** A cell and its places. */
    record Cell(Tile tile, List<PlacedPlace> places) {}

    /** Puts places into cells, into wider ones where there would be too many. */
    static Cells of(List<PlacedPlace> places, int mapZoom) {
        for (int zoom = Math.min(mapZoom + FINER, Tile.MOST_ZOOM); ; zoom--) {
            Map<String, Cell> cells = new TreeMap<>();
            for (PlacedPlace place : places) {
                Tile tile = Tile.of(place.location(), zoom);
                cells.computeIfAbsent(tile.key(), any -> new Cell(tile, new ArrayList<>()))
                        .places()
                        .add(place);
            }
            if (cells.size() <= MOST) {
                return new Cells(zoom, cells);
            }
        }
    }
}
