package org.sijill.ingest.analysis;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.analysis.AnalyzeAnswer.AnalyzedToken;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Mention;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.ProvisionalId;
import org.sijill.ingest.directory.CurrentDirectory;
import org.sijill.ingest.directory.EntityDirectory;
import org.sijill.ingest.directory.NamedEntity;
import org.sijill.text.analysis.Views;
import org.sijill.text.canonical.CanonicalText;
import org.sijill.text.canonical.Canonicalizer;
import org.sijill.text.token.WordScanner;

/** Annotates with the directory of the moment, and shows what an annotation found. */
@ApplicationScoped
public class AnalysisService {

    private final CurrentDirectory directory;

    AnalysisService(CurrentDirectory directory) {
        this.directory = directory;
    }

    /** Annotates an article's canonical text; see {@link Annotator#annotate}. */
    public Annotations annotate(@Nullable CanonicalText title, CanonicalText body, @Nullable LocalDate anchor) {
        return directory.get().annotator().annotate(title, body, anchor);
    }

    /** The actors that an article names, with their labels; the label of a provisional one is its name in the article. */
    public List<NamedEntity> actors(Annotations found) {
        EntityDirectory current = directory.get();
        return current.shownActors(found.actors()).stream()
                .map(id -> current.knowsActor(id) ? current.actor(id) : provisional(found, Kind.ACTOR, id))
                .toList();
    }

    /** The places that an article names, with their labels; the label of a provisional one is its name in the article. */
    public List<NamedEntity> places(Annotations found) {
        EntityDirectory current = directory.get();
        return current.shownPlaces(found.places()).stream()
                .map(id -> current.knowsPlace(id) ? current.place(id) : provisional(found, Kind.PLACE, id))
                .toList();
    }

    private static NamedEntity provisional(Annotations found, Kind kind, String id) {
        if (!ProvisionalId.is(id)) {
            return new NamedEntity(id, id, id, "unknown");
        }
        Mention name = found.fullestName(kind, id);
        return new NamedEntity(id, name.text(), name.text(), name.type() == null ? "unknown" : name.type());
    }

    /** The dates among mentions. */
    public static List<NamedDate> dates(List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.kind() == Kind.DATE)
                .map(mention -> new NamedDate(mention.text(), mention.value(), mention.start(), mention.end()))
                .toList();
    }

    AnalyzeAnswer analyze(String text, @Nullable LocalDate anchor) {
        CanonicalText canonical = Canonicalizer.canonicalize(text);
        Annotations found = annotate(null, canonical, anchor);
        return new AnalyzeAnswer(
                canonical.text(),
                tokens(canonical.text()),
                actors(found),
                places(found),
                dates(found.body()),
                found.body(),
                anchor == null
                        ? PublicationDateProposer.propose(canonical.text()).orElse(null)
                        : null);
    }

    private static List<AnalyzedToken> tokens(String text) {
        List<AnalyzedToken> tokens = new ArrayList<>();
        WordScanner words = new WordScanner(text);
        while (words.next()) {
            String word = text.substring(words.start(), words.end());
            tokens.add(new AnalyzedToken(
                    word, words.start(), words.end(), Views.exact(word), Views.peeled(word), Views.stem(word)));
        }
        return tokens;
    }
}
