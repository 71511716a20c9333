package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An address that somebody gives us, of a feed or for alerts, is never one of our own network, however it is written. */
class OwnNetworkIT {

    private static final String FEEDS = "/api/v1/feeds";
    private static final String SEARCHES = "/api/v1/saved-searches";

    /** Saved searches run every 30 s. */
    private static final Duration SOON = Duration.ofSeconds(90);

    private final Api api = new Api(Stacks.closed().gateway().uri());

    @Test
    void noFeedIsFetchedFromThere() {
        try (Receiver inside = new Receiver()) {
            List<String> failing = new ArrayList<>();
            for (String address : addresses(inside)) {
                make(FEEDS, object("url", address).put("source", "own-network"), "url", failing);
            }

            assertFailing(failing, FEEDS, "/lastError");
            assertThat(inside.requests()).isEmpty();
        }
    }

    @Test
    void noAlertIsPostedThere() {
        try (Receiver inside = new Receiver()) {
            List<String> failing = new ArrayList<>();
            for (String address : addresses(inside)) {
                ObjectNode draft = object("webhook", address).put("query", "source=own-network-alerts");
                make(SEARCHES, draft.put("name", address), "webhook", failing);
            }
            assertThat(api.submit(Api.draft("own-network-alerts", "1", "هدنة في حلب."))
                            .status())
                    .isEqualTo(201);

            assertFailing(failing, SEARCHES, "/webhook/lastError");
            assertThat(inside.requests()).isEmpty();
        }
    }

    /** A server on this machine, in the ways to write where that is; and where clouds tell machines their secrets. */
    private static List<String> addresses(Receiver inside) {
        String path = inside.address().substring("http://127.0.0.1".length());
        return List.of(
                "http://127.0.0.1" + path,
                "http://localhost" + path,
                "http://127.1" + path,
                "http://0x7f000001" + path,
                "http://2130706433" + path,
                "http://0.0.0.0" + path,
                "http://[::1]" + path,
                "http://[::ffff:127.0.0.1]" + path,
                "http://[64:ff9b::7f00:1]" + path,
                "http://newsroom.example@127.0.0.1" + path,
                "http://169.254.169.254/latest/meta-data/");
    }

    /** Either the draft is refused, or what is made of it is added to those that have to fail. */
    private void make(String path, ObjectNode draft, String field, List<String> failing) {
        Answer answer = api.post(path, draft);
        if (answer.status() == 400) {
            assertThat(answer.blamed()).as(draft.toString()).containsExactly(field);
        } else {
            assertThat(answer.status()).as(answer.text()).isEqualTo(201);
            failing.add(answer.json().path("id").asText());
        }
    }

    private void assertFailing(List<String> ids, String path, String error) {
        assertThat(ids).isNotEmpty();
        for (String id : ids) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    api.get(path + "/" + id).json().at(error).asText())
                            .isIn("the address is not public", "the server's name is not known"));
            assertThat(api.delete(path + "/" + id).status()).isEqualTo(204);
        }
    }

    private static ObjectNode object(String field, String value) {
        return JsonNodeFactory.instance.objectNode().put(field, value);
    }
}
