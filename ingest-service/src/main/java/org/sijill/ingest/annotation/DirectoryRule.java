package org.sijill.ingest.annotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.ingest.annotation.Knowledge.Named;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;

/**
 * The names of the directory: which of the entities of a name is meant, if any.
 *
 * <ul>
 *   <li>A guarded or contextual name counts in the company that {@link NameUse} describes.
 *   <li>Of several places of one name, the one that contains or lies in what the article names most, then the weightier.
 *   <li>After a locative the own name of a country or its capital is no actor ({@link Locatives}).
 *   <li>A place of several words after a noun such as "newspaper" is part of that organization's name.
 *   <li>A guarded organization counts right after a noun of the press, such as "reporter".
 *   <li>Where a person and a place have one name, a noun such as "town" makes it the place.
 * </ul>
 */
final class DirectoryRule {

    /** A name of several words is hardly ever something else. */
    private static final double SEVERAL_WORDS = 0.95;

    /** A single word may be a homonym. */
    private static final double ONE_WORD = 0.8;

    /** A name that counts only for its company. */
    private static final double BY_COMPANY = 0.6;

    private static final String ARTICLE = "ال";
    private static final String LAM = "ل";

    private final Words words;
    private final Company company;

    DirectoryRule(Words words, Company company) {
        this.words = words;
        this.company = company;
    }

    /** Adds the findings of a name; nothing if no entity of that name is meant. */
    void apply(Named named) {
        boolean afterNoun = placeNounBefore(named.first());
        List<EntityName> meant = new ArrayList<>();
        List<EntityName> places = new ArrayList<>();
        for (EntityName name : named.names()) {
            if (name.kind() == Kind.PLACE) {
                if (isNameOfOrganization(named)) {
                    continue;
                }
                if (name.use() == NameUse.NAME || afterNoun || isInCompany(name, named)) {
                    places.add(name);
                }
            } else if (isActorMeant(name, named, afterNoun)) {
                meant.add(name);
            }
        }
        if (!places.isEmpty()) {
            meant.add(place(places));
        }
        addAll(named, meant);
    }

    /** Adds a place that is named inside the name of an organization that the directory lacks: the university of Aleppo. */
    void applyInside(Named named) {
        if (!words.isOrganization(named.first())) {
            return;
        }
        List<EntityName> places = named.names().stream()
                .filter(name -> name.kind() == Kind.PLACE && name.use() == NameUse.NAME)
                .toList();
        if (!places.isEmpty()) {
            words.add(finding(named, place(places)));
        }
    }

    private void addAll(Named named, List<EntityName> meant) {
        // An entity may have several names that fold to one, such as two spellings of Syria.
        Set<String> added = new HashSet<>();
        for (EntityName name : meant) {
            if (added.add(name.kind().wire() + ":" + name.ref())) {
                Finding finding = finding(named, name);
                if (added.size() == 1) {
                    words.take(finding);
                } else {
                    words.add(finding);
                }
            }
        }
    }

    private Finding finding(Named named, EntityName name) {
        double confidence = name.use() == NameUse.GUARDED || name.use() == NameUse.CONTEXTUAL
                ? BY_COMPANY
                : named.isOneWord() ? ONE_WORD : SEVERAL_WORDS;
        return new Finding(
                named.first(), named.last(), named.letters(), name.kind(), name.ref(), name.type(), confidence);
    }

    private boolean isActorMeant(EntityName name, Named named, boolean afterNoun) {
        return switch (name.use()) {
            case NAME -> !(afterNoun && named.isOneWord() && name.type().equals(EntityTypes.PERSON));
            case BARE ->
                !afterNoun
                        && !Locatives.precede(
                                words.text(), words.start(named.first(), named.letters()), named.proclitic());
            case GUARDED ->
                company.namesActor(name.ref()) || isAmongArmedGroups(name, named) || isReporting(name, named);
            case CONTEXTUAL -> name.country() != null && company.isAbout(name.country());
            case NISBA -> false;
        };
    }

    /** "Al-Jazeera" is the channel and no island where its reporter or its site stands before it, or one speaks to it. */
    private boolean isReporting(EntityName name, Named named) {
        if (!name.type().equals(EntityTypes.ORGANIZATION) || !words.continues(named.first())) {
            return false;
        }
        Entry before = words.entry(named.first() - 1);
        return before.is(WordClass.REPORTER)
                || (named.proclitic().endsWith(LAM) && before.isOneOf(WordClass.SPEECH, WordClass.TELLING));
    }

    /** A newspaper, a university or a company may be called after a place; {@link OrganizationRule} names it. */
    private boolean isNameOfOrganization(Named named) {
        return !named.isOneWord()
                && named.letters() == 0
                && words.continues(named.first())
                && words.entry(named.first() - 1).is(WordClass.HEAD_STRONG);
    }

    /** "The base" is al-Qaeda where other armed groups are named, unless an adjective says which base. */
    private boolean isAmongArmedGroups(EntityName name, Named named) {
        int next = named.last() + 1;
        boolean described = words.continues(next) && words.folded(next).startsWith(ARTICLE);
        return name.type().equals(EntityTypes.ARMED_GROUP) && company.namesArmedGroup() && !described;
    }

    /** A guarded place counts after a locative if the article names what contains it, a country not being enough. */
    private boolean isInCompany(EntityName name, Named named) {
        boolean near = name.within().stream()
                .limit(Math.max(0, name.within().size() - countriesAndAbove(name)))
                .anyMatch(place -> company.timesIn(place) > 0);
        return near && Locatives.precede(words.text(), words.start(named.first(), named.letters()), named.proclitic());
    }

    /** The last of what contains a place are its country and perhaps a region of countries. */
    private static int countriesAndAbove(EntityName name) {
        return name.within().size() > 1 && name.within().getLast().equals("middle-east") ? 2 : 1;
    }

    private EntityName place(List<EntityName> places) {
        return places.size() == 1
                ? places.getFirst()
                : places.stream()
                        .max(Comparator.<EntityName>comparingInt(this::timesAround)
                                .thenComparingLong(EntityName::weight)
                                .thenComparing(EntityName::ref, Comparator.reverseOrder()))
                        .orElseThrow();
    }

    private int timesAround(EntityName place) {
        int own = company.timesIn(place.ref());
        return own + place.within().stream().mapToInt(company::timesIn).max().orElse(0);
    }

    private boolean placeNounBefore(int index) {
        return words.continues(index)
                && words.entry(index - 1).is(WordClass.PLACE_HEAD)
                && !words.entry(index).isOneOf(WordClass.PLAIN, WordClass.NOT_PLACE);
    }
}
