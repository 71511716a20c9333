package org.sijill.search.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sijill.index.DirectoryEntry.Location;

class TileTest {

    /** As the tile servers of OpenStreetMap number them. */
    @ParameterizedTest
    @CsvSource({
        "36.20124, 37.16117, 0, 0/0/0",
        "36.20124, 37.16117, 7, 7/77/50",
        "36.20124, 37.16117, 10, 10/617/401",
        "-33.8688, 151.2093, 4, 4/14/9",
        "90, 180, 3, 3/7/0",
        "-90, -180, 3, 3/0/7"
    })
    void aLocationLiesInATile(double lat, double lon, int zoom, String key) {
        assertThat(Tile.of(new Location(lat, lon), zoom).key()).isEqualTo(key);
    }

    @Test
    void theBoundsOfATileHoldWhatLiesInIt() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Location location = new Location(random.nextDouble(-85, 85), random.nextDouble(-180, 180));
            Tile tile = Tile.of(location, random.nextInt(Tile.MOST_ZOOM + 1));

            assertThat(tile.bounds().contains(location))
                    .as("%s in %s", location, tile)
                    .isTrue();
        }
    }

    @Test
    void theWholeWorldIsOneTile() {
        BoundingBox world = new Tile(0, 0, 0).bounds();

        assertThat(world.west()).isEqualTo(-180);
        assertThat(world.east()).isEqualTo(180);
        assertThat(world.north()).isCloseTo(85.0511, within(0.0001));
        assertThat(world.south()).isCloseTo(-85.0511, within(0.0001));
    }
}
