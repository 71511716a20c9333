package org.sijill.ingest.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sijill.index.MentionedDate;
import org.sijill.ingest.annotation.Mention.Kind;

class AnnotationsTest {

    private static final LocalDate FIRST = LocalDate.of(2016, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2016, 9, 30);

    private final Annotations annotations = new Annotations(
            List.of(entity(Kind.PLACE, "aleppo", 0), entity(Kind.ACTOR, "russia", 5)),
            List.of(
                    date("2016-09", FIRST, LAST),
                    entity(Kind.ACTOR, "john-kerry", 0),
                    entity(Kind.ACTOR, "russia", 9),
                    entity(Kind.PLACE, "russia", 9),
                    date("2016-09", FIRST, LAST),
                    date(null, null, null)));

    @Test
    void actorsAndPlacesAreNamedOnceInTheOrderOfTitleAndBody() {
        assertThat(annotations.actors()).containsExactly("russia", "john-kerry");
        assertThat(annotations.places()).containsExactly("aleppo", "russia");
    }

    @Test
    void datesAreListedOnceAndOnlyWhereTheyCouldBeResolved() {
        assertThat(annotations.dates()).containsExactly(new MentionedDate(FIRST, LAST));
    }

    private static Mention entity(Kind kind, String ref, int start) {
        return new Mention(kind, ref, "any", start, start + 4, "اسم", null, null, null, 0.8);
    }

    private static Mention date(@Nullable String value, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Mention(Kind.DATE, null, null, 0, 6, "سبتمبر", value, from, to, 0.9);
    }
}
