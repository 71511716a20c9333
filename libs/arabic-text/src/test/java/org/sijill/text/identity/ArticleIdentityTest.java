package org.sijill.text.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every expected value here is frozen: a change would make known articles unknown. */
class ArticleIdentityTest {
    @Test
    void prefersSourceAndExternalId() {
        assertThat(ArticleIdentity.key("reuters", "42", "https://example.org/", "t", "b"))
                .isEqualTo("x:reuters\n42");
    }

    @Test
    void takesTheNormalizedUrlElse() {
        assertThat(ArticleIdentity.key("reuters", null, "https://Example.org", "t", "b"))
                .isEqualTo("u://example.org/");
        assertThat(ArticleIdentity.key("reuters", " ", "https://Example.org", "t", "b"))
                .isEqualTo("u://example.org/");
    }

    @Test
    void takesTheHashOfTheComposedTextElse() {
        assertThat(ArticleIdentity.key("reuters", null, null, "حلب", "مسو\u0654ول"))
                .isEqualTo(ArticleIdentity.key("afp", "", "", "حلب", "مسؤول"))
                .isEqualTo("h:f5d896c42d1a2e27bb2399e494a07c4bfd863b7a9f7da1ad6971139f198d7910");
        assertThat(ArticleIdentity.key("reuters", null, null, null, "نص"))
                .isEqualTo("h:3d02125b01b88ec2485af678c17cf633ea893026d1060787a387275e2dbbd6cc");
        assertThat(ArticleIdentity.key("reuters", null, null, "", "نص"))
                .isEqualTo("h:3d02125b01b88ec2485af678c17cf633ea893026d1060787a387275e2dbbd6cc");
    }

    @Test
    void hashesTheTextAsReceived() {
        assertThat(ArticleIdentity.key("s", null, null, null, "حـلب"))
                .isNotEqualTo(ArticleIdentity.key("s", null, null, null, "حلب"));
    }

    @Test
    void refusesASourceThatCouldPassForAnother() {
        assertThatThrownBy(() -> ArticleIdentity.key("a\nb", "1", null, null, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "x, fvyrmqvxe2yeialcpsu7xlbs6u",
        "u://example.org/, 2iq5h3mulonsdpmaxkv256fd74",
        "حلب, nkapoprkhjiqpcx3r6taim27si"
    })
    void givesFrozenIds(String key, String id) {
        assertThat(ArticleIdentity.id(key)).isEqualTo(id).matches("[a-z2-7]{26}");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG/Path, //example.org/Path",
        "http://example.org/Path, //example.org/Path",
        "http://example.org:80/, //example.org/",
        "https://example.org:443/, //example.org/",
        "http://example.org:443/, //example.org:443/",
        "https://example.org:8443/, //example.org:8443/",
        "https://example.org:/, //example.org/",
        "https://example.org., //example.org/",
        "https://example.org, //example.org/",
        "https://[2001:DB8::1]:443/a, //[2001:db8::1]/a",
        "https://حلب.example/, //xn--ngbj3e.example/",
        "https://ex%61mple.org/, //example.org/"
    })
    void normalizesTheHost(String url, String normalized) {
        assertThat(ArticleIdentity.normalizeUrl(url)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/حلب, //e.org/%D8%AD%D9%84%D8%A8",
        "https://e.org/%d8%ad%d9%84%d8%a8, //e.org/%D8%AD%D9%84%D8%A8",
        "https://e.org/%7Ea%2D%62, //e.org/~a-b",
        "https://e.org/a%2fb, //e.org/a%2Fb",
        "https://e.org/100%, //e.org/100%25",
        "https://e.org/%zz, //e.org/%25zz",
        "https://e.org/a b|c, //e.org/a%20b%7Cc",
        "https://e.org/?q=حلب&r=%2526, //e.org/?q=%D8%AD%D9%84%D8%A8&r=%2526"
    })
    void bringsPercentEncodingToOneForm(String url, String normalized) {
        assertThat(ArticleIdentity.normalizeUrl(url)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/a/./b/../c, //e.org/a/c",
        "https://e.org/../a, //e.org/a",
        "https://e.org/a/.., //e.org/",
        "https://e.org/a/b/.., //e.org/a/",
        "https://e.org/a/., //e.org/a/",
        "https://e.org/a/%2e%2E/b, //e.org/b",
        "https://e.org/a//b/, //e.org/a//b/"
    })
    void resolvesDotSegments(String url, String normalized) {
        assertThat(ArticleIdentity.normalizeUrl(url)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org/a#part, //e.org/a",
        "https://e.org/a?#part, //e.org/a",
        "https://e.org/a?b=2&a=1, //e.org/a?b=2&a=1",
        "https://e.org/a?utm_source=x&b=2&UTM_medium=y&fbclid=1&&a=1&gclid, //e.org/a?b=2&a=1",
        "https://e.org/a?utm_source=x, //e.org/a",
        "https://e.org/a?id=1?x/y, //e.org/a?id=1?x/y",
        "' https://e.org/a ', //e.org/a"
    })
    void dropsWhatOnlyFollowsReaders(String url, String normalized) {
        assertThat(ArticleIdentity.normalizeUrl(url)).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://e.org/%D8%AD?q=%2526#f",
                "https://e.org/a%2fb/../100%",
                "https://حلب.example:8080/x?b&&a="
            })
    void isIdempotent(String url) {
        String once = ArticleIdentity.normalizeUrl(url);

        assertThat(ArticleIdentity.normalizeUrl("https:" + once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/path",
                "//example.org/",
                "ftp://example.org/",
                "mailto:a@b.org",
                "https:///path",
                "https://",
                "https://a@b.org/",
                "https://e.org:99999/",
                "https://e.org:x/",
                "https://e_x ample.org/",
                "https://./",
                "https://e.org/\u0000",
                "https://[::1/",
                "javascript:x"
            })
    void refusesAllElseWithAReason(String url) {
        assertThatThrownBy(() -> ArticleIdentity.normalizeUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The URL");
    }

    @Test
    void digestsPartsWithTheirLengths() {
        assertThat(HexFormat.of().formatHex(Digests.sha256("ab", "c")))
                .isEqualTo("f2939f903016e5bb29b1e4a61cdbd376220ca03a24180b39995f2d50f2e0a647");
        assertThat(Digests.sha256("ab", "c"))
                .isNotEqualTo(Digests.sha256("a", "bc"))
                .hasSize(32);
        assertThat(HexFormat.of().formatHex(Digests.sha256())).startsWith("e3b0c44298fc1c14");
    }
}
