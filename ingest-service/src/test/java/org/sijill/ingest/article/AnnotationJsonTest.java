package org.sijill.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.ingest.annotation.Annotations;
import org.sijill.ingest.annotation.Mention;
import org.sijill.ingest.annotation.Mention.Kind;

class AnnotationJsonTest {

    private final AnnotationJson json = new AnnotationJson(new ObjectMapper().registerModule(new JavaTimeModule()));

    @Test
    void annotationsComeBackAsTheyWereKept() {
        Annotations annotations = new Annotations(
                List.of(new Mention(Kind.PLACE, "aleppo", "city", 8, 11, "حلب", null, null, null, 0.8)),
                List.of(
                        new Mention(Kind.ACTOR, "john-kerry", "person", 4, 8, "كيري", null, null, null, 0.8),
                        new Mention(
                                Kind.DATE,
                                null,
                                null,
                                20,
                                26,
                                "سبتمبر",
                                "2016-09",
                                LocalDate.of(2016, 9, 1),
                                LocalDate.of(2016, 9, 30),
                                0.9)));

        assertThat(json.read(json.write(annotations))).isEqualTo(annotations);
    }
}
