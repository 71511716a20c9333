package org.sijill.gateway.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/search",
                "/api/v1/search?q=%D8%AD%D9%84%D8%A8&actor=john-kerry&&x",
                "/api/v1/articles/a:b@c;d=1,2",
                "/a.b/..c/d../...",
                "/a?q=a/../b//c%2F%2e%2e",
                "/a?q=line%0Abreak",
                "/a/"
            })
    void aGoodTargetStaysAsItIs(String target) {
        assertThat(RequestTarget.parse(target)).hasToString(target);
    }

    @Test
    void rawBytesAreEncoded() {
        assertThat(RequestTarget.parse(asReceived("/a/حلب?q=حلب|\"{}^`<>[]#")))
                .hasToString("/a/%D8%AD%D9%84%D8%A8?q=%D8%AD%D9%84%D8%A8%7C%22%7B%7D%5E%60%3C%3E[]%23");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "",
                "http://elsewhere/api/v1/search",
                "api/v1/search",
                "//internal",
                "/api//v1",
                "/api/v1/../internal",
                "/..",
                "/.",
                "/api/./v1",
                "/api/v1/..?q=1",
                "/api/v1/%2e%2e/internal",
                "/api/v1/.%2E/internal",
                "/api/v1%2Finternal",
                "/api/v1%2finternal",
                "/api%5cinternal",
                "/api\\internal",
                "/api/%00",
                "/api/%0d%0aSet-Cookie:x",
                "/api/%7f",
                "/api/\u0001",
                "/api/%zz",
                "/api/%",
                "/api/%4",
                "/api/%ff",
                "/api/%C0%AE%C0%AE/internal",
                "/api/%ED%A0%80"
            })
    void aPathThatCouldMeanSomethingElseElsewhereIsRefused(String target) {
        assertThatExceptionOfType(BadTargetException.class)
                .isThrownBy(() -> RequestTarget.parse(target))
                .satisfies(exception -> assertThat(exception.field()).isEqualTo("path"));
    }

    @ParameterizedTest
    @CsvSource({
        "q=%zz, q, is not well percent-encoded",
        "a=1&q=%, q, is not well percent-encoded",
        "q=%D8, q, is not UTF-8",
        "q=\u00d8, q, is not UTF-8",
        "q=%C0%80, q, is not UTF-8",
        "q=%00, q, must not hold control characters",
        "q=%1B, q, must not hold control characters",
        "%zz=1, %zz, is not well percent-encoded"
    })
    void aMalformedParameterIsNamed(String query, String field, String detail) {
        assertThatExceptionOfType(BadTargetException.class)
                .isThrownBy(() -> RequestTarget.parse("/a?" + query))
                .satisfies(exception -> assertThat(exception.field()).isEqualTo(field))
                .satisfies(exception -> assertThat(exception.detail()).isEqualTo(detail));
    }

    private static String asReceived(String target) {
        return new String(target.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
