package org.sijill.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeReferenceTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/articles/17, /api/v1/articles, articles/17",
        "http://sijill.example/api/v1/imports/17, /api/v1/imports, imports/17",
        "/api/v1/actors/new, /api/v1/actors/old/split, ../new",
        "/api/v1/articles, /api/v1/articles/17/related, ../../articles",
        "/api/v1/articles, /api/v1/articles, articles",
        "/api/v1/search?q=%D8%AD, /api/v1/saved-searches/17, ../search?q=%D8%AD",
    })
    void itLeadsFromOneToTheOther(String target, String from, String relative) {
        assertThat(RelativeReference.relative(URI.create(target), from)).isEqualTo(relative);
        assertThat(URI.create("http://sijill.example" + from).resolve(relative))
                .isEqualTo(URI.create("http://sijill.example").resolve(target));
    }
}
