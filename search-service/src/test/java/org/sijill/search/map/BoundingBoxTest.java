package org.sijill.search.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.index.DirectoryEntry.Location;

class BoundingBoxTest {

    @Test
    void isReadInTheOrderOfGeoJson() {
        assertThat(BoundingBox.parse("35.7,32.3,42.4,37.3")).contains(new BoundingBox(35.7, 32.3, 42.4, 37.3));
        assertThat(BoundingBox.parse("-180,-90,180,90")).contains(BoundingBox.WORLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "1,2,3,x",
                "181,0,10,10",
                "0,10,10,0",
                "0,0,10,91",
                "1e1,2,3,4",
                " 1,2,3,4",
                "٣٥,٣٢,٤٢,٣٧",
                "NaN,0,1,1"
            })
    void anythingElseIsNoBox(String text) {
        assertThat(BoundingBox.parse(text)).isEmpty();
    }

    @Test
    void aBoxMayCrossTheDateLine() {
        BoundingBox pacific = new BoundingBox(170, -20, -170, 20);

        assertThat(pacific.contains(new Location(0, 175))).isTrue();
        assertThat(pacific.contains(new Location(0, -175))).isTrue();
        assertThat(pacific.contains(new Location(0, 0))).isFalse();
        assertThat(pacific.contains(new Location(30, 175))).isFalse();
    }
}
