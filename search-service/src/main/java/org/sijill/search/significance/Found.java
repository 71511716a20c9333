package org.sijill.search.significance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.sijill.search.directory.EntityLabel;
import org.sijill.search.directory.EntityLabels;
import org.sijill.search.significance.Characteristics.CharacteristicEntity;

/**
 * What Elasticsearch found to be characteristic, with words still as stems.
 *
 * @param stems the most characteristic first
 */
public record Found(List<CharacteristicEntity> actors, List<CharacteristicEntity> places, List<Stem> stems) {

    /** The stem of a word, and how characteristic it is. */
    public record Stem(String text, double score) {}

    public Found {
        actors = List.copyOf(actors);
        places = List.copyOf(places);
        stems = List.copyOf(stems);
    }

    /** Reads the answer to {@link CharacteristicsComposer}'s aggregations. */
    public static Found read(JsonNode aggregations, EntityLabels labels) {
        List<Stem> stems = new ArrayList<>();
        aggregations
                .path(CharacteristicsComposer.SAMPLE)
                .path(CharacteristicsComposer.WORDS)
                .path("buckets")
                .forEach(bucket -> stems.add(new Stem(
                        bucket.path("key").asText(), bucket.path("score").asDouble())));
        return new Found(
                entities(aggregations.path(CharacteristicsComposer.ACTORS), labels::actor),
                entities(aggregations.path(CharacteristicsComposer.PLACES), labels::place),
                stems);
    }

    private static List<CharacteristicEntity> entities(JsonNode found, Function<String, EntityLabel> labelOf) {
        List<CharacteristicEntity> entities = new ArrayList<>();
        for (JsonNode bucket : found.path("buckets")) {
            String id = bucket.path("key").asText();
            EntityLabel label = labelOf.apply(id);
            entities.add(new CharacteristicEntity(
                    id,
                    label.label(),
                    label.labelEn(),
                    label.type(),
                    bucket.path("doc_count").asLong(),
                    bucket.path("bg_count").asLong(),
                    bucket.path("score").asDouble()));
        }
        return entities;
    }
}
