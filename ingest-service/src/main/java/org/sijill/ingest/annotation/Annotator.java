package org.sijill.ingest.annotation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Knowledge.Named;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.text.canonical.CanonicalText;
import org.sijill.text.date.DateMention;
import org.sijill.text.date.DateTagger;

/**
 * Finds the actors, places and dates that a text names. Every name of the directory is looked for on folded text with its
 * clitics, leftmost and longest first; then come the rules for what the directory lacks, each on the words that are left:
 * people, single-word names of the directory, organizations, states behind an adjective, places, and at last the family
 * names of people named in full. Immutable and safe for any number of threads; linear in the text.
 */
public final class Annotator {

    /** Raised with every change that can alter an annotation; stored with each. */
    public static final int VERSION = 4;

    /** The tagger only reports what its rules cover. */
    private static final double DATE = 0.9;

    private static final Comparator<Mention> IN_TEXT_ORDER =
            Comparator.comparingInt(Mention::start).thenComparing(Mention::kind);

    private final Knowledge knowledge;

    public Annotator(Iterable<EntityName> names) {
        knowledge = new Knowledge(names);
    }

    /**
     * Annotates an article.
     *
     * @param anchor the day of publication, against which dates without a year are resolved; null when unknown
     */
    public Annotations annotate(@Nullable CanonicalText title, CanonicalText body, @Nullable LocalDate anchor) {
        Words titleWords = new Words(title == null ? "" : title.text());
        Words bodyWords = new Words(body.text());
        List<Named> inTitle = knowledge.find(titleWords);
        List<Named> inBody = knowledge.find(bodyWords);
        Company company = new Company();
        company.add(inTitle);
        company.add(inBody);
        Surnames surnames = new Surnames(knowledge);
        // The body first: a title says Kerry where the body says John Kerry.
        findNames(bodyWords, inBody, company);
        findNames(titleWords, inTitle, company);
        surnames.learn(bodyWords);
        surnames.learn(titleWords);
        surnames.apply(bodyWords);
        surnames.apply(titleWords);
        return new Annotations(mentions(titleWords, anchor), mentions(bodyWords, anchor));
    }

    private void findNames(Words words, List<Named> directory, Company company) {
        DirectoryRule known = new DirectoryRule(words, company);
        NameParts parts = new NameParts(words, knowledge, directory);
        directory.stream().filter(named -> !named.isOneWord()).forEach(known::apply);
        new PersonRule(words, knowledge, parts).apply();
        new OrganizationRule(words, knowledge, parts).apply();
        directory.stream().filter(Named::isOneWord).forEach(named -> {
            if (words.isFree(named.first(), named.last())) {
                known.apply(named);
            } else {
                known.applyInside(named);
            }
        });
        new StateRule(words, knowledge).apply();
        new PlaceRule(words, knowledge).apply();
    }

    private static List<Mention> mentions(Words words, @Nullable LocalDate anchor) {
        List<Mention> found = new ArrayList<>();
        for (Finding finding : words.findings()) {
            found.add(ofEntity(words, finding));
        }
        for (DateMention date : DateTagger.tag(words.text(), anchor)) {
            found.add(ofDate(date));
        }
        found.sort(IN_TEXT_ORDER);
        return found;
    }

    private static Mention ofEntity(Words words, Finding finding) {
        int start = words.start(finding.first(), finding.letters());
        int end = words.end(finding.last());
        return new Mention(
                finding.kind(),
                finding.ref(),
                finding.type(),
                start,
                end,
                words.text().substring(start, end),
                null,
                null,
                null,
                finding.confidence());
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
