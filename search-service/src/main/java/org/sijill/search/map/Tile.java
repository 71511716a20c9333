package org.sijill.search.map;

import org.sijill.index.DirectoryEntry.Location;

/**
 * A tile of the web map in spherical Mercator: at zoom 0 one tile is the world, each next zoom halves its sides.
 *
 * @param x from the date line eastwards
 * @param y from the north southwards
 */
record Tile(int zoom, int x, int y) {

    static final int MOST_ZOOM = 22;

    /** Where the square map of the world ends, in degrees; what lies beyond belongs to the last row. */
    private static final double LAST_PARALLEL = 85.0511287798066;

    /** The tile that a location lies in. */
    static Tile of(Location location, int zoom) {
        int tiles = 1 << zoom;
        double lat = Math.toRadians(Math.clamp(location.lat(), -LAST_PARALLEL, LAST_PARALLEL));
        double x = (location.lon() + 180) / 360 * tiles;
        double y = (1 - asinh(Math.tan(lat)) / Math.PI) / 2 * tiles;
        return new Tile(zoom, clamped(x, tiles), clamped(y, tiles));
    }

    /** The name of the tile: {@code zoom/x/y}. */
    String key() {
        return zoom + "/" + x + "/" + y;
    }

    BoundingBox bounds() {
        return new BoundingBox(meridian(x), parallel(y + 1), meridian(x + 1), parallel(y));
    }

    private double meridian(int column) {
        return (double) column / (1 << zoom) * 360 - 180;
    }

    private double parallel(int row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / (1 << zoom)))));
    }

    private static int clamped(double position, int tiles) {
        return Math.clamp((long) Math.floor(position), 0, tiles - 1);
    }

    private static double asinh(double value) {
        return Math.log(value + Math.sqrt(value * value + 1));
    }
}
