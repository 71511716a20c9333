package org.sijill.benchmarks.search;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What readers ask, as far as one can know it without a log: mostly one or two words, then a filter, then another page
 * or order. Of a hundred queries
 *
 * <ul>
 *   <li>25 are one word, 25 two, 5 three words in quotation marks, 5 a beginning with *
 *   <li>10 are a word with a place, 10 an actor alone, 5 a word that excludes a source
 *   <li>5 are a word of the last year by date, 5 a month in which something is mentioned
 *   <li>5 are everything, newest first, as a front page shows it
 * </ul>
 *
 * The words are frequent and rare ones of Arabic news; the draw is the same each time.
 */
final class QueryMix {

    private static final List<String> WORDS = List.of(
            "سوريا",
            "حلب",
            "روسيا",
            "إيران",
            "العراق",
            "اليمن",
            "السعودية",
            "ترامب",
            "الأمم",
            "المتحدة",
            "الرئيس",
            "قوات",
            "هجوم",
            "قتلى",
            "انفجار",
            "مجلس",
            "الأمن",
            "النفط",
            "الاقتصاد",
            "انتخابات",
            "مفاوضات",
            "لاجئين",
            "مستشفى",
            "صاروخ",
            "طائرة",
            "محكمة",
            "اتفاق",
            "هدنة",
            "مساعدات",
            "كأس",
            "برشلونة",
            "جامعة",
            "شركة",
            "دراسة",
            "فيلم");

    private static final List<String> PHRASES = List.of(
            "مجلس الأمن الدولي",
            "وقف إطلاق النار",
            "وزير الخارجية الأميركي",
            "الأمين العام للأمم المتحدة",
            "رئيس الوزراء");

    private static final List<String> BEGINNINGS = List.of("سور", "عرا", "صارو", "مفاوض", "انتخاب");
    private static final List<String> PLACES = List.of("syria", "aleppo", "iraq", "russia", "egypt");
    private static final List<String> ACTORS = List.of("russia", "united-nations", "united-states", "iran", "turkey");
    private static final List<String> SOURCES = List.of("alarabia", "bbc", "cnn");
    private static final int QUERIES = 200;

    private QueryMix() {}

    /** The queries of a round. */
    static List<Query> queries() {
        Random random = new Random(2016);
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            queries.add(query(random, random.nextInt(100)));
        }
        return queries;
    }

    private static Query query(Random random, int draw) {
        if (draw < 25) {
            return new Query("one word", q(word(random)));
        } else if (draw < 50) {
            return new Query("two words", q(word(random) + " " + word(random)));
        } else if (draw < 55) {
            return new Query("phrase", q("\"" + any(random, PHRASES) + "\""));
        } else if (draw < 60) {
            return new Query("beginning", q(any(random, BEGINNINGS) + "*"));
        } else if (draw < 70) {
            return new Query("word and place", q(word(random)) + "&place=" + any(random, PLACES));
        } else if (draw < 80) {
            return new Query("actor", "actor=" + any(random, ACTORS));
        } else if (draw < 85) {
            return new Query("word without source", q(word(random)) + "&notSource=" + any(random, SOURCES));
        } else if (draw < 90) {
            return new Query("word and year", q(word(random)) + "&publishedFrom=2017-06-01&publishedTo=2018-05-31");
        } else if (draw < 95) {
            return new Query("month mentioned", q(word(random)) + "&mentionedFrom=2018-01-01&mentionedTo=2018-01-31");
        }
        return new Query("front page", "sort=newest&size=20");
    }

    private static String word(Random random) {
        return any(random, WORDS);
    }

    private static String any(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String q(String text) {
        return "q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @param parameters what follows the question mark of a search */
    record Query(String kind, String parameters) {

        /** As a reader wrote it. */
        String readable() {
            return URLDecoder.decode(parameters, StandardCharsets.UTF_8);
        }
    }
}
