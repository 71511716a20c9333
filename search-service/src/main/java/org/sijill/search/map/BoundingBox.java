package org.sijill.search.map;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sijill.index.DirectoryEntry.Location;

/**
 * A part of the world between two meridians and two parallels, in degrees, WGS 84. Where west lies east of east the box
 * crosses the date line.
 */
public record BoundingBox(double west, double south, double east, double north) {

    static final BoundingBox WORLD = new BoundingBox(-180, -90, 180, 90);

    private static final String DEGREES = "(-?[0-9]{1,3}(?:\\.[0-9]{1,12})?)";
    private static final Pattern TEXT = Pattern.compile(String.join(",", DEGREES, DEGREES, DEGREES, DEGREES));

    /** Reads {@code west,south,east,north}, as in GeoJSON; empty for anything else. */
    static Optional<BoundingBox> parse(String text) {
        Matcher numbers = TEXT.matcher(text);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        BoundingBox box = new BoundingBox(
                Double.parseDouble(numbers.group(1)),
                Double.parseDouble(numbers.group(2)),
                Double.parseDouble(numbers.group(3)),
                Double.parseDouble(numbers.group(4)));
        return box.isOnEarth() ? Optional.of(box) : Optional.empty();
    }

    boolean contains(Location location) {
        boolean between = west <= east
                ? location.lon() >= west && location.lon() <= east
                : location.lon() >= west || location.lon() <= east;
        return between && location.lat() >= south && location.lat() <= north;
    }

    private boolean isOnEarth() {
        return Math.abs(west) <= 180
                && Math.abs(east) <= 180
                && Math.abs(south) <= 90
                && Math.abs(north) <= 90
                && south <= north;
    }
}
