package org.sijill.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessPolicyTest {
    private final AccessPolicy policy = AccessPolicy.shipped();

    @ParameterizedTest
    @CsvSource({
        "GET, /q/health/live, ANYONE",
        "GET, /api/v1/search, READER",
        "HEAD, /api/v1/search, READER",
        "GET, /api/v1/articles/{id}, READER",
        "POST, /api/v1/analyze, READER",
        "POST, /api/v1/search/batch, READER",
        "POST, /api/v1/articles, EDITOR",
        "DELETE, /api/v1/articles/17, EDITOR",
        "PUT, /api/v1/actors/russia, EDITOR",
        "POST, /api/v1/imports, EDITOR",
        "GET, /api/v1/imports/17, EDITOR",
        "GET, /api/v1/saved-searches, EDITOR",
        "POST, /api/v1/index/rebuilds, ADMIN",
        "POST, /api/v1/index/consistency/repair, ADMIN",
        "POST, /api/v1/dead-letters/17/replay, ADMIN",
        "POST, /api/v1/feeds, ADMIN",
        "POST, /internal/v1/match, INSIDE",
    })
    void anOperationNeedsWhatTheTableSays(String method, String path, Need need) {
        assertThat(policy.needOf(method, path)).contains(need);
    }

    @ParameterizedTest
    @CsvSource({"GET, /", "GET, /metrics", "POST, /q/health", "TRACE, /api/v1/search", "BREW, /api/v1/articles"})
    void whatNoRuleFitsIsNobodys(String method, String path) {
        assertThat(policy.needOf(method, path)).isEmpty();
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        var narrow = AccessPolicy.parse("GET /a/{id} admin\nGET /a/** reader\n");

        assertThat(narrow.needOf("GET", "/a/1")).contains(Need.ADMIN);
        assertThat(narrow.needOf("GET", "/a/1/2")).contains(Need.READER);
        assertThat(narrow.needOf("GET", "/a")).contains(Need.READER);
    }

    @Test
    void aRoleHasTheRightsOfThoseBeforeIt() {
        assertThat(Need.READER.isMetBy(Set.of("admin"))).isTrue();
        assertThat(Need.EDITOR.isMetBy(Set.of("admin"))).isTrue();
        assertThat(Need.EDITOR.isMetBy(Set.of("reader"))).isFalse();
        assertThat(Need.ADMIN.isMetBy(Set.of("editor", "offline_access"))).isFalse();
        assertThat(Need.READER.isMetBy(Set.of())).isFalse();
    }

    @Test
    void aRuleThatCannotBeReadStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> AccessPolicy.parse("GET /a"));
        assertThatIllegalArgumentException().isThrownBy(() -> AccessPolicy.parse("GET /a king"));
        assertThatIllegalArgumentException().isThrownBy(() -> AccessPolicy.parse("GET /a/**/b reader"));
    }

    @Test
    void aCallersNameCannotForgeALineOfTheAudit() {
        assertThat(WriteAudit.safe("someone\r\nWrite caller=other status=204"))
                .isEqualTo("someone__Write_caller_other_status_204");
    }
}
