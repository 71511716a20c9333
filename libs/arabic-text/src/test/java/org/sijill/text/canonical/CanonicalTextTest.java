package org.sijill.text.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.sijill.text.RandomText;

class CanonicalTextTest {
    @Test
    void mapsAWordBackToItsRawForm() {
        // Given
        String raw = "في  حـلب &amp; \uFDF2";

        // When
        CanonicalText canonical = Canonicalizer.canonicalize(raw);

        // Then
        assertThat(canonical.text()).isEqualTo("في حلب & الله");
        assertThat(rawWords(canonical, raw, "حلب")).isEqualTo("حـلب");
        assertThat(rawWords(canonical, raw, "&")).isEqualTo("&amp;");
        assertThat(rawWords(canonical, raw, "لل")).isEqualTo("\uFDF2");
        assertThat(rawWords(canonical, raw, " حلب ")).isEqualTo("  حـلب ");
    }

    @Test
    void mapsAComposedLetterToAllItsParts() {
        String raw = "مسو\u0654ول";

        CanonicalText canonical = Canonicalizer.canonicalize(raw);

        assertThat(canonical.rawSpan(2, 3)).isEqualTo(new Span(2, 4));
        assertThat(canonical.rawStart(3)).isEqualTo(4);
        assertThat(canonical.rawEnd(2)).isEqualTo(4);
    }

    @Test
    void givesAnEmptySpanForAnEmptySpan() {
        CanonicalText canonical = Canonicalizer.canonicalize(" حلب ");

        assertThat(canonical.rawSpan(0, 0)).isEqualTo(new Span(1, 1));
        assertThat(canonical.rawSpan(3, 3)).isEqualTo(new Span(4, 4));
        assertThat(Canonicalizer.canonicalize(" ").rawSpan(0, 0)).isEqualTo(new Span(0, 0));
    }

    @Test
    void keepsOffsetsOfTextThatIsCanonical() {
        CanonicalText canonical = Canonicalizer.canonicalize("حلب");

        assertThat(canonical.isIdentity()).isTrue();
        assertThat(canonical.rawSpan(1, 3)).isEqualTo(new Span(1, 3));
        assertThat(canonical.rawSpan(3, 3)).isEqualTo(new Span(3, 3));
    }

    @Test
    void refusesOffsetsOutsideTheText() {
        CanonicalText canonical = Canonicalizer.canonicalize("حـلب");

        assertThatThrownBy(() -> canonical.rawStart(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> canonical.rawEnd(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> canonical.rawSpan(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Span(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverStepsBackInRandomText() {
        RandomText random = new RandomText();
        for (int i = 0; i < 20_000; i++) {
            String raw = random.next();
            CanonicalText canonical = Canonicalizer.canonicalize(raw);
            int start = 0;
            int end = 0;
            for (int offset = 0; offset < canonical.text().length(); offset++) {
                assertThat(canonical.rawStart(offset)).isBetween(start, raw.length() - 1);
                assertThat(canonical.rawEnd(offset))
                        .isBetween(Math.max(end, canonical.rawStart(offset) + 1), raw.length());
                start = canonical.rawStart(offset);
                end = canonical.rawEnd(offset);
            }
        }
    }

    private static String rawWords(CanonicalText canonical, String raw, String words) {
        int start = canonical.text().indexOf(words);
        Span span = canonical.rawSpan(start, start + words.length());
        return raw.substring(span.start(), span.end());
    }
}
