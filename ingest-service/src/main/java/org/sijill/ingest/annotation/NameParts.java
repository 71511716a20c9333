package org.sijill.ingest.annotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sijill.ingest.annotation.Knowledge.Named;
import org.sijill.ingest.annotation.Mention.Kind;
import org.sijill.ingest.annotation.Vocabulary.Entry;
import org.sijill.text.analysis.Folding;

/** Which words can be part of a person's name after its first word. */
final class NameParts {

    private static final String ARTICLE = "ال";
    private static final int SHORTEST = 2;

    /** Two words of these make one: Abd al-Rahman. */
    private static final Set<String> BINDING = Set.of(
            Folding.fold("عبد"),
            Folding.fold("أبو"),
            Folding.fold("أبي"),
            Folding.fold("أبا"),
            Folding.fold("آل"),
            Folding.fold("بن"),
            Folding.fold("ابن"),
            Folding.fold("أم"));

    /** The second half of a name: Salah al-Din. */
    private static final Set<String> CLOSING =
            Set.of(Folding.fold("الدين"), Folding.fold("الله"), Folding.fold("الرحمن"), Folding.fold("العزيز"));

    private static final String RAMADAN = Folding.fold("رمضان");

    /** What is said of the month of Ramadan. */
    private static final Set<String> BLESSED =
            Set.of(Folding.fold("المبارك"), Folding.fold("الكريم"), Folding.fold("المعظم"), Folding.fold("الفضيل"));

    /** Letters that begin what only looks like a name: and, with, for. */
    private static final String PROCLITICS = "وفبلك";

    private static final String IMPERFECT = "يت";
    private static final char TEH_MARBUTA = 'ة';
    private static final String YEH = "ي";

    /** Ends a name such as Abdullah or Nasrallah that is written in two words. */
    private static final String GOD = Folding.fold("الله");

    private final Words words;
    private final Knowledge knowledge;
    private final boolean[] knownPlace;
    private final boolean[] known;
    private final Map<Integer, EntityName> organizations = new HashMap<>();

    NameParts(Words words, Knowledge knowledge, List<Named> directory) {
        this.words = words;
        this.knowledge = knowledge;
        this.knownPlace = new boolean[words.size()];
        this.known = new boolean[words.size()];
        for (Named named : directory) {
            boolean place = named.names().stream().anyMatch(NameParts::isPlaceOrState);
            if (isOrganization(named)) {
                organizations.put(named.first(), named.names().getFirst());
            }
            known[named.first()] |= named.names().stream().anyMatch(name -> name.use() != NameUse.GUARDED);
            for (int i = named.first(); place && i <= named.last(); i++) {
                knownPlace[i] = true;
            }
        }
    }

    private static boolean isOrganization(Named named) {
        return named.isOneWord()
                && named.letters() == 0
                && named.names().stream().allMatch(NameParts::isOrganizationName);
    }

    private static boolean isOrganizationName(EntityName name) {
        return name.kind() == Kind.ACTOR
                && name.use() == NameUse.NAME
                && !name.type().equals(EntityTypes.PERSON)
                && !name.type().equals(EntityTypes.STATE);
    }

    private static boolean isPlaceOrState(EntityName name) {
        return name.use() != NameUse.GUARDED
                && (name.kind() == Kind.PLACE || name.type().equals(EntityTypes.STATE));
    }

    /** The last word of the name that begins at a word. */
    int extend(int first, int most) {
        int last = first;
        while (last - first + 1 < most && isPart(last + 1, last - first + 1)) {
            last++;
        }
        while (last > first && isDangling(last)) {
            last--;
        }
        return last;
    }

    /** The organization or armed group whose name a word is by itself; null if it is none or also something else. */
    @Nullable
    EntityName organization(int index) {
        return organizations.get(index);
    }

    /** Whether the directory has the word as a name by itself. */
    boolean isKnown(int index) {
        return known[index];
    }

    /** Whether the word is the second half of a given name. */
    boolean isClosing(int index) {
        return CLOSING.contains(words.folded(index));
    }

    /** Ramadan is the month, and nobody, where the adjective that belongs to the month follows. */
    boolean isRamadan(int index) {
        return words.bare(index).equals(RAMADAN)
                && words.continues(index + 1)
                && BLESSED.contains(words.folded(index + 1));
    }

    boolean isGiven(int index) {
        return index < words.size() && words.entry(index).is(WordClass.GIVEN);
    }

    /**
     * Whether a word goes on with the name.
     *
     * @param before how many words the name has before it
     */
    boolean isPart(int index, int before) {
        if (!words.adjoins(index) || words.isTaken(index)) {
            return false;
        }
        Entry entry = words.entry(index);
        String word = words.folded(index);
        if (word.equals(GOD)) {
            return BINDING.contains(words.bare(index - 1))
                    || words.entry(index - 1).isOneOf(WordClass.GIVEN, WordClass.WEAK);
        }
        if (BINDING.contains(words.bare(index - 1)) && word.length() >= SHORTEST) {
            return !entry.is(WordClass.STOP);
        }
        if (!entry.is(WordClass.STOP)
                && entry.prefix() == 0
                && (entry.isOneOf(WordClass.GIVEN, WordClass.PARTICLE) || isWeak(entry))) {
            return true;
        }
        return !isOther(entry) && isFamilyName(index, word, before);
    }

    private static boolean isWeak(Entry entry) {
        return entry.is(WordClass.WEAK) && !entry.isOneOf(WordClass.STOP, WordClass.SPEECH);
    }

    private static boolean isOther(Entry entry) {
        return !entry.classes().isEmpty() && !(entry.isOneOf(WordClass.GIVEN, WordClass.WEAK) && entry.prefix() == 0);
    }

    private boolean isFamilyName(int index, String word, int before) {
        if (word.length() <= SHORTEST || knownPlace[index] || !Character.isLetter(word.charAt(0))) {
            return false;
        }
        if (word.startsWith(ARTICLE)) {
            if (isName(word.substring(ARTICLE.length()), index)) {
                return true;
            }
            boolean given = before == 1 && isGiven(index - 1);
            return !isOrdinary(index, before) && (given || knowledge.nisba(word) == null);
        }
        boolean clitic = PROCLITICS.indexOf(word.charAt(0)) >= 0
                && word.length() > SHORTEST + 1
                && Vocabulary.frequency(word.substring(1)) != Vocabulary.Frequency.NEVER;
        boolean verb = before > 1 && IMPERFECT.indexOf(word.charAt(0)) >= 0 && Vocabulary.mayBeForm(word);
        boolean joined = before > 1 && word.charAt(0) == PROCLITICS.charAt(0);
        return !clitic && !verb && !joined && knowledge.nisba(word) == null && !isOrdinary(index, before);
    }

    /** After a given name a rare word is a family name, if the name is nothing else or the word looks like one; else not. */
    private boolean isOrdinary(int index, int before) {
        String word = words.folded(index);
        boolean definite = word.startsWith(ARTICLE);
        boolean compound = before == 2 && isClosing(index - 1);
        if ((before != 1 && !compound) || (!definite && words.lastCharacter(index) == TEH_MARBUTA)) {
            return words.isCommon(index);
        }
        boolean familyName = definite && word.endsWith(YEH);
        boolean given = compound || isGiven(index - 1) || (familyName && isWeak(words.entry(index - 1)));
        return given ? words.isFrequent(index) : words.isCommon(index);
    }

    /** A given name with the article is a family name after a given name. */
    private boolean isName(String host, int index) {
        return isGiven(index - 1)
                && Vocabulary.of(host, host.charAt(host.length() - 1)).isOneOf(WordClass.GIVEN, WordClass.WEAK);
    }

    /** A particle or weak word at the end binds nothing. */
    private boolean isDangling(int index) {
        Entry entry = words.entry(index);
        return entry.is(WordClass.PARTICLE)
                && !entry.isOneOf(WordClass.GIVEN, WordClass.WEAK)
                && !isClosing(index)
                && !BINDING.contains(words.bare(index - 1));
    }
}
