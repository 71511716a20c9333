package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search may cost. */
class LimitsIT {

    private final Api api = new Api(Stacks.seeded().gateway().uri());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ح*                          | q: must have at least 2 letters before *
        حلب* هد* قص* جس* نه* بح*    | q: must not have more than 5 words with *
        """)
    void whatCostsTooMuchIsRefusedBeforeItIsAsked(String text, String detail) {
        Answer refused = api.search("q=" + text);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void moreWordsThanAnyoneWritesAreRefused() {
        assertThat(api.search("q=" + "حلب ".repeat(101)).json().path("detail").asText())
                .isEqualTo("q: must not have more than 100 words");
        assertThat(api.search("q=" + "حلب ".repeat(100), "size=0").status()).isEqualTo(200);
    }
}
