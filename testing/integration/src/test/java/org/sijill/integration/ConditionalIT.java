package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a client has already is not sent again, until it has changed. */
class ConditionalIT {

    private final Api api = new Api(Stacks.shared().gateway().uri());

    @Test
    void anArticleIsSentAgainOnlyWhenItHasChanged() {
        String id = api.submit(Api.draft("conditional-it", "one", "نص أول عن حلب"))
                .json()
                .path("id")
                .asText();
        String path = "/api/v1/articles/" + id;

        Answer first = api.get(path);
        Answer again = ifNoneMatch(path, first.header("ETag"));
        api.submit(Api.draft("conditional-it", "one", "نص ثان عن حلب"));
        Answer changed = ifNoneMatch(path, first.header("ETag"));
        api.takeDown(id, "test");
        Answer gone = ifNoneMatch(path, changed.header("ETag"));

        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.json().path("id").asText()).isEqualTo(id);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(first.header("ETag"));
        assertThat(gone.status()).isEqualTo(410);
    }

    private Answer ifNoneMatch(String path, String tag) {
        return api.send(api.request(path).header("If-None-Match", tag).GET());
    }
}
