package org.sijill.search.map;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sijill.index.DirectoryEntry.Location;

/**
 * Articles in space. A cell and a place count the articles that name a place there; articles that name several are in
 * several.
 *
 * @param articles how many articles the search found
 * @param missing how many of them name no place
 * @param unplaced how many name places, but none whose location is known
 * @param cellZoom the zoom of the tiles that are the cells
 * @param cells cells with articles, the fullest first
 * @param places places that are a point on the map, by themselves, from zoom 8 on; absent before
 * @param areas places that are wider than a point: they are in no cell
 */
@Schema(description = "Articles in space")
public record ArticleMap(
        long articles,
        long missing,
        long unplaced,
        int cellZoom,
        List<MapCell> cells,
        @Nullable List<MapPlace> places,
        List<MapPlace> areas) {

    public ArticleMap {
        cells = List.copyOf(cells);
        areas = List.copyOf(areas);
    }

    /**
     * A cell with articles.
     *
     * @param tile {@code zoom/x/y} of the web map
     * @param center the middle of its places
     * @param count articles that name a place in it
     * @param places how many places of the directory lie in it
     * @param top the place in it that most articles name
     */
    public record MapCell(String tile, BoundingBox bounds, Location center, long count, int places, MapPlace top) {}

    /**
     * A place with articles.
     *
     * @param location its own, or that of the place around it
     * @param count articles that name it
     */
    public record MapPlace(String id, String label, String labelEn, String type, Location location, long count) {}
}
