package org.sijill.ingest.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sijill.index.DatePassage;
import org.sijill.index.MentionedDate;
import org.sijill.ingest.annotation.Mention;

/** Cuts out of a text where it speaks of each of its dates, so that a search by date can show why it found an article. */
final class DatePassages {

    /** Characters on each side of the words that name the date, about one line in all. */
    private static final int MARGIN = 60;

    /** Further passages of one article are left out; a chronicle may name hundreds of days. */
    private static final int MOST = 50;

    private DatePassages() {}

    /** The first passage of each date, in the order of the text. */
    static List<DatePassage> of(String text, List<Mention> mentions) {
        List<DatePassage> passages = new ArrayList<>();
        Set<MentionedDate> shown = new HashSet<>();
        for (Mention mention : mentions) {
            if (mention.from() == null || mention.to() == null || passages.size() == MOST) {
                continue;
            }
            MentionedDate date = new MentionedDate(mention.from(), mention.to());
            if (shown.add(date)) {
                passages.add(new DatePassage(date, passage(text, mention)));
            }
        }
        return passages;
    }

    private static String passage(String text, Mention mention) {
        int from = beginning(text, mention.start());
        int to = ending(text, mention.end());
        StringBuilder passage = new StringBuilder();
        escape(text, from, mention.start(), passage);
        passage.append("<em>");
        escape(text, mention.start(), mention.end(), passage);
        passage.append("</em>");
        escape(text, mention.end(), to, passage);
        return passage.toString().strip();
    }

    /** At the start of a word, so that neither a word nor a surrogate pair is cut, and not beyond the paragraph. */
    private static int beginning(String text, int start) {
        int earliest = Math.max(Math.max(0, start - MARGIN), text.lastIndexOf('\n', start - 1) + 1);
        if (earliest == 0 || text.charAt(earliest - 1) == '\n') {
            return earliest;
        }
        int space = text.indexOf(' ', earliest);
        return space < 0 || space > start ? start : space;
    }

    private static int ending(String text, int end) {
        int line = text.indexOf('\n', end);
        int paragraph = line < 0 ? text.length() : line;
        if (end + MARGIN >= paragraph) {
            return paragraph;
        }
        return Math.max(end, text.lastIndexOf(' ', end + MARGIN));
    }

    /** The same characters as Elasticsearch's HTML encoder for highlights. */
    private static void escape(String text, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#x27;");
                case '/' -> out.append("&#x2F;");
                default -> out.append(character);
            }
        }
    }
}
