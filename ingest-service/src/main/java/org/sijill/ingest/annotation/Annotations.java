package org.sijill.ingest.annotation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sijill.index.MentionedDate;
import org.sijill.ingest.annotation.Mention.Kind;

/**
 * What an article speaks of, in the order of the text. Title and body are apart because offsets count from the start of
 * each.
 */
@RegisterForReflection
public record Annotations(List<Mention> title, List<Mention> body) {

    public Annotations {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }

    /** The ids of the actors that are named, in the order of the text. */
    public Set<String> actors() {
        return refs(Kind.ACTOR);
    }

    /** The ids of the places that are named, in the order of the text; without their ancestors. */
    public Set<String> places() {
        return refs(Kind.PLACE);
    }

    /**
     * The mention that names an entity in the most letters: its full name, where others only have the family name.
     *
     * @throws java.util.NoSuchElementException if nothing names it
     */
    public Mention fullestName(Kind kind, String ref) {
        return all().filter(mention -> mention.kind() == kind && ref.equals(mention.ref()))
                .max(Comparator.comparingInt(mention -> mention.text().length()))
                .orElseThrow();
    }

    /** All entities that are named, by kind and id ({@code actor:john-kerry}). */
    public Set<String> entities() {
        return all().filter(mention -> mention.ref() != null)
                .map(mention -> mention.kind().wire() + ":" + mention.ref())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The fullest name of each entity that only rules know. */
    public Collection<Mention> provisional() {
        Map<String, Mention> names = new LinkedHashMap<>();
        all().filter(mention -> mention.ref() != null && ProvisionalId.is(mention.ref()))
                .forEach(mention -> names.merge(mention.kind().wire() + mention.ref(), mention, Annotations::fuller));
        return names.values();
    }

    private static Mention fuller(Mention first, Mention second) {
        return second.text().length() > first.text().length() ? second : first;
    }

    /** The extents of the dates that could be resolved, each once. */
    public List<MentionedDate> dates() {
        return all().map(mention -> mention.from() == null || mention.to() == null
                        ? null
                        : new MentionedDate(mention.from(), mention.to()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Set<String> refs(Kind kind) {
        return all().filter(mention -> mention.kind() == kind)
                .map(Mention::ref)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<Mention> all() {
        return Stream.concat(title.stream(), body.stream());
    }
}
