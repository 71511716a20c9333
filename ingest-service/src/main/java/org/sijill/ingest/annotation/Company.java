package org.sijill.ingest.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sijill.ingest.annotation.Knowledge.Named;
import org.sijill.ingest.annotation.Mention.Kind;

/**
 * The company that names keep in an article: which entities it names beyond doubt, and which places contain those. It
 * decides about names that alone say too little.
 */
final class Company {

    /** A country may be spoken of half as often as the one most spoken of and still be what a contextual name means. */
    private static final int SHARE = 2;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> actors = new HashMap<>();
    private int mostOfOneCountry;
    private boolean armedGroup;

    /** Counts the names of a text that need no company themselves. */
    void add(List<Named> found) {
        for (Named named : found) {
            boolean single = named.names().stream()
                            .filter(name -> name.kind() == Kind.PLACE)
                            .limit(2)
                            .count()
                    < 2;
            named.names().stream()
                    .filter(name -> name.use() == NameUse.NAME || name.use() == NameUse.BARE)
                    .forEach(name -> count(name, single));
        }
    }

    private void count(EntityName name, boolean single) {
        if (name.kind() == Kind.ACTOR) {
            int times = actors.merge(name.ref(), 1, Integer::sum);
            armedGroup |= name.type().equals(EntityTypes.ARMED_GROUP);
            if (name.type().equals(EntityTypes.STATE)) {
                mostOfOneCountry = Math.max(mostOfOneCountry, times);
            }
        } else if (single) {
            places.merge(name.ref(), 1, Integer::sum);
            name.within().forEach(place -> places.merge(place, 1, Integer::sum));
        }
    }

    boolean namesArmedGroup() {
        return armedGroup;
    }

    boolean namesActor(String ref) {
        return actors.containsKey(ref);
    }

    /** How often the article names the place or something in it. */
    int timesIn(String place) {
        return places.getOrDefault(place, 0);
    }

    /** Whether the article is about a country, so that what is said of many countries is said of this one. */
    boolean isAbout(String country) {
        int times = Math.max(timesIn(country), actors.getOrDefault(country, 0));
        return times > 0 && times * SHARE >= mostOfOneCountry;
    }
}
