package org.sijill.search.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.sijill.search.config.SearchConfig;
import org.sijill.search.directory.EntityFinder;
import org.sijill.search.index.SearchIndex;
import org.sijill.search.text.NameAlternatives;

/** Makes maps. */
@ApplicationScoped
class MapService {

    private final SearchIndex index;
    private final EntityFinder entities;
    private final NameAlternatives names;
    private final SearchConfig config;

    MapService(SearchIndex index, EntityFinder entities, NameAlternatives names, SearchConfig config) {
        this.index = index;
        this.entities = entities;
        this.names = names;
        this.config = config;
    }

    ArticleMap make(MapQuery query) {
        Gazetteer gazetteer = new Gazetteer(entities.allPlaces());
        List<PlacedPlace> points = gazetteer.points(query.box());
        List<PlacedPlace> areas = gazetteer.areas(query.box());
        List<PlacedPlace> all = joined(gazetteer.points(BoundingBox.WORLD), gazetteer.areas(BoundingBox.WORLD));
        Cells cells = Cells.of(points, query.zoom());
        String timeout = config.timeout().toMillis() + "ms";
        return MapReader.read(
                index.searchWhole(MapComposer.compose(query, cells, points, areas, all, names, timeout)),
                query,
                cells,
                joined(points, areas));
    }

    private static List<PlacedPlace> joined(List<PlacedPlace> some, List<PlacedPlace> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
