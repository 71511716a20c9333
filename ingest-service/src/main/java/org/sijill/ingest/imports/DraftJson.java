package org.sijill.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.sijill.http.json.JsonErrors;
import org.sijill.http.problem.Problems;
import org.sijill.ingest.article.ArticleDraft;

/** Reads article drafts from JSON as strictly as the body of one article is read. */
final class DraftJson {

    private final ObjectReader reader;

    DraftJson(ObjectMapper mapper, boolean ignoreUnknown) {
        ObjectReader drafts = mapper.readerFor(ArticleDraft.class);
        this.reader = ignoreUnknown ? drafts.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) : drafts;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400, naming the field and the reason */
    ArticleDraft read(byte[] utf8) {
        try {
            ArticleDraft draft = reader.readValue(text(utf8));
            if (draft == null) {
                throw Problems.invalidField(Problems.WHOLE_BODY, "a JSON object is required");
            }
            return draft;
        } catch (JsonProcessingException failure) {
            throw JsonErrors.problem(failure);
        }
    }

    /** Text from bytes that must be UTF-8. */
    static String text(byte[] utf8) {
        ByteBuffer input = ByteBuffer.wrap(utf8);
        CharBuffer output = CharBuffer.allocate(utf8.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(input, output, true);
        if (result.isError()) {
            throw notUtf8(input.position());
        }
        return output.flip().toString();
    }

    private static RuntimeException notUtf8(int offset) {
        return Problems.invalidField(Problems.WHOLE_BODY, "is not UTF-8 (the byte at offset " + offset + ")");
    }
}
