package org.sijill.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.search.JsonText;
import org.sijill.search.result.KnownLabels;

class CsvTableTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void beginsWithAByteOrderMarkAndAHead() throws IOException {
        new CsvTable(out, new KnownLabels(), false).flush();

        assertThat(text())
                .isEqualTo("\uFEFF\"id\",\"externalId\",\"source\",\"publishedAt\",\"title\",\"url\",\"storyId\","
                        + "\"actors\",\"actorLabels\",\"places\",\"placeLabels\"\r\n");
    }

    @Test
    void anArticleIsOneRow() throws IOException {
        CsvTable table = new CsvTable(out, new KnownLabels(), true);

        table.write(JsonText.read("""
            {"id": "a-1", "source": "example-news", "published": "2016-09-24", "storyId": "a-1",
              "title": "قال \\"نعم\\"، ثم\\nمضى", "actors": ["john-kerry"], "placesNamed": ["aleppo", "nowhere"],
              "body": "نص"}\
            """));
        table.flush();

        assertThat(text())
                .endsWith("\"body\"\r\n\"a-1\",\"\",\"example-news\",\"2016-09-24\",\"قال \"\"نعم\"\"، ثم\nمضى\",\"\","
                        + "\"a-1\",\"john-kerry\",\"جون كيري\",\"aleppo; nowhere\",\"حلب; nowhere\",\"نص\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|calc", "＝1", "＋1", "－1", "＠x"})
    void aFormulaIsMadeText(String text) {
        assertThat(CsvTable.cell(text)).isEqualTo("\"'" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "حلب", "a=b", "2016-09-24"})
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(CsvTable.cell(text)).isEqualTo("\"" + text + "\"");
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
