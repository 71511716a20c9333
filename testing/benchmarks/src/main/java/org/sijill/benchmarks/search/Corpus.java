package org.sijill.benchmarks.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Articles to search in: a file of drafts, or made-up ones. */
final class Corpus {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What made-up articles are made of. */
    private static final List<String> WORDS = List.of(
            "حلب",
            "إدلب",
            "دمشق",
            "روسيا",
            "الأمم",
            "المتحدة",
            "كيري",
            "لافروف",
            "هدنة",
            "قصف",
            "مساعدات",
            "المعارضة",
            "النظام",
            "قوات",
            "أحياء",
            "مدينة",
            "مجلس",
            "الأمن",
            "وزير",
            "الخارجية",
            "مفاوضات",
            "جنيف",
            "نيويورك",
            "سوريا",
            "تركيا",
            "إيران",
            "العراق",
            "قافلة",
            "مدنيين",
            "طائرات",
            "هجوم",
            "اتفاق",
            "وقف",
            "إطلاق",
            "النار",
            "أمس",
            "قال",
            "أعلن",
            "في",
            "من",
            "على",
            "إلى",
            "عن",
            "بعد",
            "قبل",
            "خلال",
            "9",
            "سبتمبر",
            "أيلول",
            "2016");

    private static final int WORDS_OF_AN_ARTICLE = 300;
    private static final int DAYS = 700;

    private Corpus() {}

    /** Hands out so many articles, each as a draft; fewer if the file has no more. */
    static void read(@Nullable Path file, int articles, Consumer<JsonNode> to) {
        int[] left = {articles};
        if (file == null) {
            generate(left, to);
        } else {
            readFile(file, left, to);
        }
    }

    private static void readFile(Path file, int[] left, Consumer<JsonNode> to) {
        try (InputStream stream = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(stream) : stream;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && left[0] > 0; line = lines.readLine()) {
                to.accept(JSON.readTree(line));
                left[0]--;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void generate(int[] left, Consumer<JsonNode> to) {
        Random random = new Random(17);
        while (left[0] > 0) {
            ObjectNode draft = JSON.createObjectNode();
            draft.put("externalId", "generated-" + left[0]).put("source", "source-" + random.nextInt(3));
            draft.put("title", words(random, 8)).put("body", words(random, WORDS_OF_AN_ARTICLE));
            draft.put(
                    "publishedAt",
                    LocalDate.of(2016, 1, 1).plusDays(random.nextInt(DAYS)).toString());
            to.accept(draft);
            left[0]--;
        }
    }

    /** Early words are frequent ones. */
    private static String words(Random random, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            int rank = Math.min(random.nextInt(WORDS.size()), random.nextInt(WORDS.size()));
            text.append(WORDS.get(rank)).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString().strip();
    }
}
