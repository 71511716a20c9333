package org.sijill.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sijill.text.analysis.AnalysisVersion;

class IndexSchemaTest {

    private static final Instant MADE_AT = Instant.parse("2026-11-22T10:15:00.123456Z");

    @Test
    void aliasesCarryTheSchema() {
        assertThat(IndexSchema.READ_ALIAS).isEqualTo("articles-s1");
        assertThat(IndexSchema.DIRECTORY_INDEX).isEqualTo("directory-s1");
    }

    @Test
    void aGenerationIsNamedAfterItsSchemaAndTheTimeItWasMadeInUtc() {
        assertThat(IndexSchema.generationName(MADE_AT)).isEqualTo("articles-s1-20261122t101500123");
    }

    @Test
    void laterGenerationsComeLaterInTheAlphabet() {
        assertThat(IndexSchema.generationName(MADE_AT.plusMillis(1)))
                .isGreaterThan(IndexSchema.generationName(MADE_AT));
    }

    @Test
    void elasticsearchTakesNoCapitalsInTheNameOfAnIndex() {
        assertThat(IndexSchema.generationName(MADE_AT)).matches("[a-z0-9-]+");
    }

    @Test
    void aGenerationIsFedThroughAnAliasOfItsOwn() {
        assertThat(IndexSchema.feedAlias("articles-s1-20261122t101500123"))
                .isEqualTo("articles-s1-20261122t101500123-feed");
    }

    @Test
    void theSchemaIsBoundToTheAnalysisOfThisCode() {
        assertThat(IndexSchema.ANALYSIS).isEqualTo(AnalysisVersion.CURRENT);
    }
}
