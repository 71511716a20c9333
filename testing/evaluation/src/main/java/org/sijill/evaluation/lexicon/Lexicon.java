package org.sijill.evaluation.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that clitics are peeled from. A word that is a clitic before a word at least as frequent is left out; one
 * that begins so but is met more often than what would be left of it is whole, if somebody has read it and said so.
 * Words are looked at from the shortest to the longest, so that what is left of a word has been decided before it.
 */
final class Lexicon {

    private static final List<String> PROCLITICS =
            List.of("و", "ف", "ب", "ل", "ك", "وب", "فب", "ول", "فل", "وك", "س", "وس", "فس");

    private static final int LEAST_LENGTH = 3;
    private static final String FUTURE = "س";

    /** With which an imperfect verb begins, the only word after the seen of the future. */
    private static final String IMPERFECT = "يتنا";

    /** A word is met by chance below this. */
    private static final int RARE = 3;

    private final WordCounts counts;
    private final Set<String> byHand;
    private final Set<String> names;
    private final Set<String> hosts = new TreeSet<>();
    private final Set<String> whole = new TreeSet<>();

    /**
     * Makes the lexicon.
     *
     * @param byHand words that are in it anyway
     * @param kept words that are whole, read by hand
     * @param names words that are never peeled and need not be in it
     */
    Lexicon(WordCounts counts, Set<String> byHand, Set<String> kept, Set<String> names) {
        this.counts = counts;
        this.byHand = byHand;
        this.names = names;
        List<String> shortestFirst = new ArrayList<>();
        counts.words().forEach(shortestFirst::add);
        shortestFirst.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        shortestFirst.stream()
                .filter(word -> word.length() >= LEAST_LENGTH || byHand.contains(word))
                .forEach(this::decide);
        whole.removeIf(word -> !kept.contains(word) && !byHand.contains(word) && !beginsLikeKafOrFeh(word));
        kept.stream().filter(word -> counts.of(word) > 0).forEach(word -> {
            hosts.add(word);
            if (looksPeelable(word)) {
                whole.add(word);
            }
        });
        whole.removeAll(names);
    }

    /** All words, in their order. */
    Set<String> words() {
        Set<String> words = new TreeSet<>(hosts);
        words.addAll(whole);
        return words;
    }

    /** Whether the word is never peeled, though it begins like a clitic and a word. */
    boolean isWhole(String word) {
        return whole.contains(word);
    }

    private void decide(String word) {
        boolean decided = byHand.contains(word) || names.contains(word);
        boolean looksLike = false;
        for (String proclitic : PROCLITICS) {
            if (!decided && isHost(word, proclitic)) {
                if (isProcliticOf(word, proclitic)) {
                    return;
                }
                looksLike = true;
            }
        }
        boolean stays = looksLike || (byHand.contains(word) && looksPeelable(word));
        (stays ? whole : hosts).add(word);
    }

    /** Whether what is left of the word is one that we have. */
    private boolean isHost(String word, String proclitic) {
        if (!word.startsWith(proclitic) || word.length() - proclitic.length() < LEAST_LENGTH) {
            return false;
        }
        String host = word.substring(proclitic.length());
        return (!proclitic.endsWith(FUTURE) || IMPERFECT.indexOf(host.charAt(0)) >= 0)
                && counts.of(host) > 0
                && (hosts.contains(host) || whole.contains(host) || names.contains(host));
    }

    private boolean isProcliticOf(String word, String proclitic) {
        String host = word.substring(proclitic.length());
        double needed = counts.of(word) * timesAsFrequent(proclitic);
        int met = counts.of(host);
        return met >= needed || (byHand.contains(host) && counts.of(word) < RARE && met >= needed / 3);
    }

    /** How much more frequent a host must be: waw is nearly always a conjunction, kaf and feh seldom are. */
    private static double timesAsFrequent(String proclitic) {
        return switch (proclitic) {
            case "ك" -> 20;
            case "ف" -> 6;
            default -> proclitic.startsWith("و") ? 1 / 3.0 : 1;
        };
    }

    private boolean looksPeelable(String word) {
        return PROCLITICS.stream()
                .filter(proclitic -> word.startsWith(proclitic) && word.length() - proclitic.length() >= LEAST_LENGTH)
                .filter(proclitic -> hosts.contains(word.substring(proclitic.length())))
                .findFirst()
                .filter(proclitic -> !proclitic.endsWith(FUTURE))
                .isPresent();
    }

    private static boolean beginsLikeKafOrFeh(String word) {
        return word.startsWith("ك") || word.startsWith("ف");
    }
}
