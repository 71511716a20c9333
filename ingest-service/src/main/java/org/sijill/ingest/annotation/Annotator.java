package org.sijill.ingest.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.text.canonical.CanonicalText;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;
import org.sijill.text.match.Match;
import org.sijill.text.match.PhraseMatcher;

/**
 * Finds the actors, places and dates that a text names: every name of the directory on folded text with its clitics,
 * leftmost and longest first, then the rule whether a country or capital stands for its state or for the place, then
 * the dates. Immutable and safe for any number of threads.
 */
public final class Annotator {

    /** Raised with every change that can alter an annotation; stored with each. */
    public static final int VERSION = 1;

    /** A name of several words is hardly ever something else. */
    private static final double SEVERAL_WORDS = 0.95;

    /** A single word may be a homonym. */
    private static final double ONE_WORD = 0.8;

    /** The tagger only reports what its rules cover. */
    private static final double DATE = 0.9;

    private static final Comparator<Mention> IN_TEXT_ORDER =
            Comparator.comparingInt(Mention::start).thenComparing(Mention::kind);

    private final PhraseMatcher<EntityName> matcher;

    public Annotator(Iterable<EntityName> names) {
        PhraseMatcher.Builder<EntityName> builder = PhraseMatcher.builder();
        names.forEach(name -> builder.add(name.text(), name));
        matcher = builder.build();
    }

    /**
     * Annotates an article.
     *
     * @param anchor the day of publication, against which dates without a year are resolved; null when unknown
     */
    public Annotations annotate(@Nullable CanonicalText title, CanonicalText body, @Nullable LocalDate anchor) {
        return new Annotations(
                title == null ? List.of() : mentions(title.text(), anchor), mentions(body.text(), anchor));
    }

    private List<Mention> mentions(String text, @Nullable LocalDate anchor) {
        List<Mention> found = new ArrayList<>();
        for (Match<EntityName> match : matcher.find(text)) {
            addEntities(text, match, found);
        }
        for (DateMention date : DateTagger.tag(text, anchor)) {
            found.add(ofDate(date));
        }
        found.sort(IN_TEXT_ORDER);
        return found;
    }

    private static void addEntities(String text, Match<EntityName> match, List<Mention> found) {
        boolean located = Locatives.precede(text, match.start(), match.proclitic());
        // An entity may have several names that fold to one, such as two spellings of Syria.
        Set<String> added = new HashSet<>();
        for (EntityName name : match.values()) {
            if (!(name.bare() && located) && added.add(name.kind().wire() + ":" + name.ref())) {
                found.add(ofEntity(name, match, text.substring(match.start(), match.end())));
            }
        }
    }

    private static Mention ofEntity(EntityName name, Match<EntityName> match, String words) {
        return new Mention(
                name.kind(),
                name.ref(),
                name.type(),
                match.start(),
                match.end(),
                words,
                null,
                null,
                null,
                words.indexOf(' ') < 0 ? ONE_WORD : SEVERAL_WORDS);
    }

    private static Mention ofDate(DateMention date) {
        return new Mention(
                Kind.DATE,
                null,
                null,
                date.start(),
                date.end(),
                date.text(),
                date.value(),
                date.from(),
                date.to(),
                DATE);
    }
}
