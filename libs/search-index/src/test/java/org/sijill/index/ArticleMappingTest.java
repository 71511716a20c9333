package org.sijill.index;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.text.analysis.AnalysisVersion;

class ArticleMappingTest {

    /** In the class of field names, but values of one field. */
    private static final Set<String> STATES = Set.of(ArticleField.LIVE, ArticleField.REMOVED);

    /** Lucene's limit for an indexed term, in bytes; a UTF-16 unit takes at most three in UTF-8. */
    private static final int LONGEST_TERM = 32_766;

    private static final int MOST_BYTES_OF_A_UNIT = 3;

    private final JsonNode index = JsonText.read(IndexSchema.articlesJson());
    private final JsonNode mapping = index.path("mappings");
    private final JsonNode fields = mapping.path("properties");
    private final JsonNode analysis = index.path("settings").path("index").path("analysis");

    @Test
    void everyFieldOfTheMappingHasAConstantAndEveryConstantAField() {
        assertThat(names(fields)).isEqualTo(constants());
    }

    @Test
    void unknownFieldsAreRefused() {
        assertThat(mapping.path("dynamic").asText()).isEqualTo("strict");
    }

    @Test
    void theMappingSaysWhichSchemaAndAnalysisItIs() {
        assertThat(mapping.path("_meta").path("schema").asInt()).isEqualTo(IndexSchema.VERSION);
        assertThat(mapping.path("_meta").path("analysis").asText()).isEqualTo(IndexSchema.ANALYSIS);
    }

    @Test
    void everyTokenizerAndFilterCarriesTheVersionOfTheAnalysis() {
        assertThat(components()).isNotEmpty().allMatch(name -> name.endsWith("_" + AnalysisVersion.CURRENT));
    }

    @Test
    void everyAnalyzerOfAFieldIsDefinedAndEveryDefinedOneIsUsed() {
        Set<String> used = mapping.findValuesAsText("analyzer").stream().collect(toSet());

        assertThat(names(analysis.path("analyzer"))).isEqualTo(used);
    }

    @Test
    void eachViewOfTheTextTakesTheStepsOfTheOneBeforeItAndMore() {
        assertThat(filters("sijill_exact")).containsExactly("sijill_fold_v1", "sijill_spell_v1");
        assertThat(filters("sijill_peeled")).containsExactly("sijill_fold_v1", "sijill_peel_v1", "sijill_spell_v1");
        assertThat(filters("sijill_stem"))
                .containsExactly("sijill_fold_v1", "sijill_peel_v1", "sijill_spell_v1", "sijill_stem_v1");
    }

    @ParameterizedTest
    @EnumSource(TextView.class)
    void everyViewOfTitleAndBodyIsAFieldWithOffsets(TextView view) {
        for (String text : List.of(ArticleField.TITLE, ArticleField.BODY)) {
            JsonNode field = field(view.of(text));

            assertThat(field.path("type").asText()).as(view.of(text)).isEqualTo("text");
            assertThat(field.path("index_options").asText()).as(view.of(text)).isEqualTo("offsets");
        }
    }

    @Test
    void queriesAreAnalyzedAsTheTextIs() {
        assertThat(mapping.findValues("search_analyzer")).isEmpty();
    }

    /** Ids are made by us and short; what a caller or a page may make long is limited or not indexed. */
    @ParameterizedTest
    @ValueSource(strings = {ArticleField.EXTERNAL_ID, ArticleField.SOURCE, ArticleField.URL, ArticleField.PUBLISHED})
    void aKeywordThatComesFromOutsideCannotGrowBeyondATerm(String name) {
        JsonNode field = fields.path(name);

        assertThat(field.path("type").asText()).isEqualTo("keyword");
        if (field.path("index").asBoolean(true)) {
            assertThat(field.path("ignore_above").asInt(LONGEST_TERM)).isLessThan(LONGEST_TERM / MOST_BYTES_OF_A_UNIT);
        } else {
            assertThat(field.path("doc_values").asBoolean(true)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ArticleField.PUBLISHED_DAY,
                ArticleField.MENTIONED_DAY,
                ArticleField.MENTIONED_WEEK,
                ArticleField.MENTIONED_MONTH,
                ArticleField.MENTIONED_YEAR
            })
    void whatIsCountedByDayTakesPlainDaysOnly(String name) {
        assertThat(fields.path(name)).isEqualTo(JsonText.read("""
                        {"type": "date", "format": "strict_date"}"""));
    }

    @Test
    void aMentionIsARangeOfDays() {
        assertThat(fields.path(ArticleField.MENTIONED)).isEqualTo(JsonText.read("""
                        {"type": "date_range", "format": "strict_date"}"""));
    }

    private JsonNode field(String path) {
        return fields.at("/" + path.replace(".", "/fields/"));
    }

    private List<String> filters(String analyzer) {
        List<String> filters = new ArrayList<>();
        analysis.path("analyzer").path(analyzer).path("filter").forEach(filter -> filters.add(filter.asText()));
        return filters;
    }

    private Set<String> components() {
        Set<String> components = new HashSet<>();
        for (JsonNode analyzer : analysis.path("analyzer")) {
            components.add(analyzer.path("tokenizer").asText());
            analyzer.path("filter").forEach(filter -> components.add(filter.asText()));
        }
        return components;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> constants() {
        return Stream.of(ArticleField.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()))
                .map(ArticleMappingTest::value)
                .filter(name -> !STATES.contains(name))
                .collect(toSet());
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
