package org.sijill.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionTest {

    private static final String BODY = "قال كيري إن وقف إطلاق النار في حلب ضروري.";

    /** The fields of a draft, to change one of a draft that is right. */
    enum Field {
        EXTERNAL_ID("externalId", 500),
        SOURCE("source", 200),
        URL("url", 2_000),
        TITLE("title", 2_000),
        BODY("body", Integer.MAX_VALUE),
        PUBLISHED_AT("publishedAt", 40),
        LANGUAGE("language", 35);

        private final String wire;
        private final int longest;

        Field(String wire, int longest) {
            this.wire = wire;
            this.longest = longest;
        }

        ArticleDraft draftWith(@Nullable String value) {
            return new ArticleDraft(
                    this == EXTERNAL_ID ? value : "17",
                    this == SOURCE ? value : "example-news",
                    this == URL ? value : "https://example.org/17",
                    this == TITLE ? value : "هدنة في حلب",
                    this == BODY ? value : SubmissionTest.BODY,
                    this == PUBLISHED_AT ? value : "2016-09-24",
                    this == LANGUAGE ? value : "ar-SY");
        }
    }

    @Test
    void aDraftThatIsRightIsTakenAsItIs() {
        Submission submission = Submission.of(Field.TITLE.draftWith("هدنة «قصيرة»"));

        assertThat(submission.source()).isEqualTo("example-news");
        assertThat(submission.externalId()).isEqualTo("17");
        assertThat(submission.url()).isEqualTo("https://example.org/17");
        assertThat(submission.title()).isEqualTo("هدنة «قصيرة»");
        assertThat(submission.body()).isEqualTo(BODY);
        assertThat(submission.published())
                .satisfies(published -> assertThat(published.day()).isEqualTo(LocalDate.of(2016, 9, 24)));
        assertThat(submission.language()).isEqualTo("ar-SY");
    }

    @Test
    void onlySourceAndBodyAreNeeded() {
        Submission submission = Submission.of(new ArticleDraft(null, "example-news", null, null, BODY, null, null));

        assertThat(submission.externalId()).isNull();
        assertThat(submission.url()).isNull();
        assertThat(submission.title()).isNull();
        assertThat(submission.published()).isNull();
        assertThat(submission.language()).isEqualTo("ar");
    }

    @Test
    void aSourceIsOneLine() {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Submission.of(Field.SOURCE.draftWith("example\nnews")))
                .withMessageContaining("source: must not contain a line feed");
    }

    @Test
    void theSameIdentityGivesTheSameIdWhateverElseChanges() {
        Submission first = Submission.of(Field.TITLE.draftWith("هدنة في حلب"));
        Submission second = Submission.of(Field.TITLE.draftWith("انهيار الهدنة"));
        Submission other = Submission.of(Field.EXTERNAL_ID.draftWith("18"));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.identityKey()).isEqualTo(first.identityKey());
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(first.location()).isEqualTo(URI.create("/api/v1/articles/" + first.id()));
    }

    @ParameterizedTest
    @EnumSource(names = {"SOURCE", "BODY"})
    void aNeededFieldMustBeThereAndNotBlank(Field field) {
        refuses(field, null, "is required and must not be blank");
        refuses(field, "", "is required and must not be blank");
        refuses(field, " \n\t", "is required and must not be blank");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTERNAL_ID", "URL", "TITLE", "PUBLISHED_AT"})
    void anOptionalFieldIsLeftOutAndNotBlank(Field field) {
        refuses(field, "", "must not be blank; leave it out when it is unknown");
        refuses(field, "  ", "must not be blank; leave it out when it is unknown");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTERNAL_ID", "SOURCE", "TITLE"})
    void aTextMayBeAsLongAsItsFieldAllows(Field field) {
        String longest = "ح".repeat(field.longest);

        assertThat(Submission.of(field.draftWith(longest)).id()).isNotEmpty();
        refuses(field, longest + "ح", "must not be longer than " + field.longest + " characters");
    }

    @Test
    void anAddressMayBeAsLongAsItsFieldAllows() {
        String start = "https://example.org/";
        String longest = start + "a".repeat(Field.URL.longest - start.length());

        assertThat(Submission.of(Field.URL.draftWith(longest)).url()).isEqualTo(longest);
        refuses(Field.URL, longest + "a", "must not be longer than 2000 characters");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTERNAL_ID", "SOURCE", "TITLE", "BODY"})
    void whatPostgresqlCannotKeepAsReceivedIsRefused(Field field) {
        refuses(field, "a\0b", "must not contain the character U+0000");
    }

    @ParameterizedTest
    @EnumSource(names = {"EXTERNAL_ID", "SOURCE", "TITLE", "BODY"})
    void halfACharacterIsRefusedAndAWholeOneIsNot(Field field) {
        refuses(field, "a\ud83d", "must not contain an unpaired surrogate");
        refuses(field, "\ude00a", "must not contain an unpaired surrogate");
        assertThat(Submission.of(field.draftWith("\ud83d\ude00")).id()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org/17, The URL is not absolute http or https",
        "ftp://example.org/17, The URL is not absolute http or https",
        "https://me:secret@example.org/, The URL holds user information",
        "https:///17, The URL has no valid host",
        "https://example.org:70000/, The URL's port is above 65535"
    })
    void anAddressIsAbsoluteAndOfTheWeb(String url, String reason) {
        refuses(Field.URL, url, reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.9.2016", "2016-02-30", "أمس"})
    void aPublicationThatIsNoDateIsRefused(String text) {
        refuses(
                Field.PUBLISHED_AT,
                text,
                "must be a date like 2016-09-26 or a date-time with offset like 2016-09-26T14:30:00+03:00");
    }

    @Test
    void aPublicationOfAYearThatTheIndexCannotHoldIsRefused() {
        refuses(Field.PUBLISHED_AT, "0999-12-31", "the year must lie between 1000 and 9999");
        refuses(Field.PUBLISHED_AT, "+999999999-12-31T23:59:59-18:00", "the year must lie between 1000 and 9999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ar-SY", "ckb", "zh-Hant-TW"})
    void aLanguageIsATag(String tag) {
        assertThat(Submission.of(Field.LANGUAGE.draftWith(tag)).language()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "AR", "arabic", "ar_SY", "ar-", "عربي"})
    void whatIsNoTagIsRefused(String tag) {
        refuses(Field.LANGUAGE, tag, "must be a BCP 47 tag such as ar or ar-SY");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        ArticleDraft draft = new ArticleDraft(" ", null, "nowhere", "a\0b", "", "yesterday", "arabic");

        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Submission.of(draft))
                .satisfies(problem -> assertThat(problem.getDetail())
                        .contains(
                                "externalId: ",
                                "source: ",
                                "url: ",
                                "title: ",
                                "body: ",
                                "publishedAt: ",
                                "language: "));
    }

    private static void refuses(Field field, @Nullable String value, String reason) {
        assertThatExceptionOfType(HttpProblem.class)
                .isThrownBy(() -> Submission.of(field.draftWith(value)))
                .satisfies(problem -> {
                    assertThat(problem.getStatusCode()).isEqualTo(400);
                    assertThat(problem.getDetail()).startsWith(field.wire + ": " + reason);
                });
    }
}
