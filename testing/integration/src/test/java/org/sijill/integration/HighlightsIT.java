package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is emphasised is the word that the text has, whole, in the text as it stands, escaped for HTML. */
class HighlightsIT {

    private final Api api = new Api(Stacks.shared().gateway().uri());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        حلب       | قال إن الوضع بحلب صعب.              | قال إن الوضع <em>بحلب</em> صعب.
        حلب       | وَصَلَ إلى حَلَبَ أمس.               | وَصَلَ إلى <em>حَلَبَ</em> أمس.
        حلب       | (حلب)، «حلب»                        | (<em>حلب</em>)، «<em>حلب</em>»
        الوزير    | وللوزير كلمة.                       | <em>وللوزير</em> كلمة.
        سوريا     | الحكومة السورية اليوم               | الحكومة <em>السورية</em> اليوم
        قصف       | قَصَفَتِ الطائرات المدينة            | <em>قَصَفَتِ</em> الطائرات المدينة
        كيرى      | التقى كيري نظيره                    | التقى <em>كيري</em> نظيره
        مسؤول     | قال مسئول كبير                      | قال <em>مسئول</em> كبير
        2016      | في عام ٢٠١٦ انتهى                   | في عام <em>٢٠١٦</em> انتهى
        Aleppo    | في حلب اليوم                        | في <em>حلب</em> اليوم
        حلب       | 😀 حلب 𝒜𝒷 حلب 😀                   | 😀 <em>حلب</em> 𝒜𝒷 <em>حلب</em> 😀
        """)
    void theWordOfTheTextIsEmphasised(String query, String body, String passage) {
        assertThat(passages(query, body)).containsExactly(passage);
    }

    @Test
    void nothingOfTheTextIsMarkup() {
        List<String> passages = passages("حلب", "<script>alert('x')</script> في حلب & \"إدلب\" <em>لا</em>");

        assertThat(passages)
                .containsExactly("&lt;script&gt;alert(&#x27;x&#x27;)&lt;&#x2F;script&gt; في <em>حلب</em> &amp; "
                        + "&quot;إدلب&quot; &lt;em&gt;لا&lt;&#x2F;em&gt;");
    }

    @Test
    void aPassageWithoutAMatchIsEscapedToo() {
        JsonNode hit = hit("", "<script>alert(1)</script> في حلب");

        assertThat(hit.path("highlights").path("body").get(0).asText())
                .isEqualTo("&lt;script&gt;alert(1)&lt;&#x2F;script&gt; في حلب");
    }

    /** Entities are undone when the text is made canonical; what they stood for is escaped again when it is shown. */
    @Test
    void whatStoodAsAnEntityIsNoMarkupEither() {
        assertThat(passages("حلب", "&lt;b&gt;حلب&lt;/b&gt;")).containsExactly("&lt;b&gt;<em>حلب</em>&lt;&#x2F;b&gt;");
    }

    @Test
    void thePassageWithMostOfTheWordsComesFirst() {
        String filler = "كلام كثير عن أمور أخرى لا علاقة لها بالموضوع في بلاد بعيدة وأزمنة قديمة جدا. ".repeat(4);
        List<String> passages = passages(
                "هدنة حلب", "وصل الوفد إلى حلب. " + filler + "أعلنت هدنة في حلب ثم هدنة أخرى في حلب. " + filler);

        assertThat(passages.getFirst()).contains("<em>هدنة</em>", "<em>حلب</em>");
        assertThat(passages).hasSizeGreaterThan(1);
    }

    @Test
    void aPhraseIsEmphasisedAsAPhraseAndNotWhereItsWordsStandAlone() {
        List<String> passages = passages("\"وقف النار\"", "وقف النار في المدينة. قال وقف ثم النار.");

        String shown = String.join(" ", passages).replace("</em> <em>", " ");
        assertThat(shown).startsWith("<em>وقف النار</em> في المدينة.").containsOnlyOnce("<em>");
    }

    private List<String> passages(String query, String body) {
        List<String> passages = new ArrayList<>();
        hit(query, body).path("highlights").path("body").forEach(passage -> passages.add(passage.asText()));
        return passages;
    }

    private JsonNode hit(String query, String body) {
        String source = "highlights-" + UUID.randomUUID();
        assertThat(api.submit(Api.draft(source, "1", body))
                        .json()
                        .path("indexed")
                        .asBoolean())
                .isTrue();
        Answer answer = api.search("q=" + query, "source=" + source);
        assertThat(answer.total()).as(query + " in " + body).isEqualTo(1);
        return answer.json().path("hits").get(0);
    }
}
