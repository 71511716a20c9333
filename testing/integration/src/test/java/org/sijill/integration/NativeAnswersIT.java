package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sijill.integration.Contract.Call;

/**
 * Native executables answer as the same services on a JVM do, but for times, addresses and what is made up at random.
 * Needs the executables, so {@code ./sijill test --native} runs it and the everyday tests do not. What only reads comes
 * first, while both sides hold the five seeds and nothing else, and is compared to the letter.
 */
@TestMethodOrder(OrderAnnotation.class)
@SuppressWarnings("NullAway.Init") // set before the first test
class NativeAnswersIT {

    /** Days and months of every calendar, names, quotations and letters of other scripts. */
    private static final List<String> TEXTS = List.of(
            "التقى كيري لافروف بجنيف في 9 أيلول/ سبتمبر",
            "وقع الاتفاق في 12 ربيع الأول 1438 هـ، وبدأ يوم الجمعة المقبل",
            "من 5 إلى 7 جويلية 2016، وفي النصف الأول من عام ٢٠١٧",
            "قال وزير الخارجية الروسي سيرغي لافروف إن \\\"الهدنة\\\" في حلب انهارت الثلاثاء",
            "أعلنت كتيبة شهداء الحرية والمرصد السوري لحقوق الإنسان مقتل أبو محمد السوري في ريف إدلب",
            "ﻻ ﷲ ـــ کتاب گچ &amp; &lt;b&gt; \\u200f٪ ½ café");

    private static BothWays both;
    private static Contract contract;
    private static ValidInput valid;

    @BeforeAll
    static void start() {
        both = BothWays.start();
        contract = new Contract(both.virtualMachine());
        valid = new ValidInput(both.virtualMachine()
                .search("q=حلب", "size=1")
                .json()
                .at("/hits/0/id")
                .asText());
    }

    @AfterAll
    static void stop() {
        both.close();
    }

    static Stream<Question> reading() {
        return Stream.concat(questionsOfPeople(), Question.ofAll(contract, valid, NativeAnswersIT::reads));
    }

    static Stream<Question> writing() {
        return Question.ofAll(contract, valid, call -> !reads(call));
    }

    /** An import's events last as long as the import, and there is none to be asked for. */
    private static boolean reads(Call call) {
        return call.method().equals("GET")
                || List.of("/api/v1/analyze", "/api/v1/search/batch").contains(call.path());
    }

    private static Stream<Question> questionsOfPeople() {
        Stream<Question> texts = TEXTS.stream().map(text -> Question.post("/api/v1/analyze", """
                {"text": "%s", "publishedAt": "2016-12-01"}""".replace("%s", text)));
        return Stream.concat(
                texts,
                Stream.of(
                        Question.get("/api/v1/search", "q=حلب", "interval=month", "explain=true"),
                        Question.get("/api/v1/search", "q=\"الأمم المتحدة\" -روسيا"),
                        Question.get("/api/v1/search", "q=Kerry", "facetQuery=ker", "sort=oldest"),
                        Question.get("/api/v1/search", "mentionedFrom=2016-09-09", "mentionedTo=2016-09-09"),
                        Question.get("/api/v1/search", "publishedFrom=2016-09-26", "timeZone=Asia/Beirut"),
                        Question.get("/api/v1/search", "q=حلبب", "place=aleppo", "notActor=russia"),
                        Question.get("/api/v1/map", "q=حلب", "zoom=8", "bbox=36,35.5,38,36.5"),
                        Question.get("/api/v1/timeline", "q=حلب", "interval=week"),
                        Question.get("/api/v1/network", "kind=actor", "nodes=10"),
                        Question.get("/api/v1/export", "q=حلب", "format=csv"),
                        Question.get("/api/v1/export", "q=حلب", "format=ndjson"),
                        Question.get("/api/v1/suggest", "prefix=حل"),
                        Question.get("/api/v1/actors", "q=ker"),
                        Question.get("/q/swagger-ui/"),
                        Question.get("/api/v1/nowhere"),
                        new Question("PUT", "/api/v1/search", "", "")));
    }

    @Test
    @Order(1)
    void theDocumentIsTheSame() {
        Answer onVirtualMachine = both.virtualMachine().get("/q/openapi?format=json");

        assertThat(both.executables().get("/q/openapi?format=json").json()).isEqualTo(onVirtualMachine.json());
    }

    @ParameterizedTest
    @MethodSource("reading")
    @Order(2)
    void whatReadsIsAnsweredAlike(Question question) {
        Masked onVirtualMachine = Masked.of(question.ask(both.virtualMachine()));

        assertThat(Masked.of(question.ask(both.executables()))).isEqualTo(onVirtualMachine);
    }

    /** What becomes of a success depends on what happens at the same time, as a rebuild's progress does. */
    @ParameterizedTest
    @MethodSource("writing")
    @Order(3)
    void whatWritesIsAnsweredAlike(Question question) {
        Masked onVirtualMachine = Masked.shapeOf(question.ask(both.virtualMachine()));

        assertThat(Masked.shapeOf(question.ask(both.executables()))).isEqualTo(onVirtualMachine);
    }
}
