package org.sijill.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.http.ContentTooLongException;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.apache.http.nio.entity.NStringEntity;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The few calls that Sijill makes of Elasticsearch, over the low-level client: JSON in, JSON out, and two kinds of
 * failure. Blocking; meant for virtual threads.
 */
public final class Elasticsearch {

    private static final int OK = 200;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    /**
     * The longest answer, in bytes. Ten articles of a million letters have some 20 MB; a longer answer is refused as if none
     * had come, because memory that runs out while it is read ends the client for good.
     */
    private static final int LONGEST_ANSWER = 32 << 20;

    private static final RequestOptions OPTIONS = RequestOptions.DEFAULT.toBuilder()
            .setHttpAsyncResponseConsumerFactory(() -> new LimitedAnswer(LONGEST_ANSWER))
            .build();

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", "UTF-8");

    private final RestClient client;
    private final ObjectMapper mapper = new ObjectMapper();

    public Elasticsearch(RestClient client) {
        this.client = client;
    }

    /**
     * Sends a request.
     *
     * @param body JSON, or null for none
     * @return the answer; a missing node when it has no body
     * @throws AnswerTooLongException when the answer is longer than 32 MiB
     * @throws ElasticsearchUnavailableException when no answer came, or 429 or 5xx
     * @throws ElasticsearchRefusedException for any other error status
     */
    public JsonNode send(String method, String path, @Nullable JsonNode body) {
        return perform(method, path, body == null ? null : new NStringEntity(text(body), ContentType.APPLICATION_JSON));
    }

    /** Like {@link #send(String, String, JsonNode)}, but gives up waiting for the answer earlier than usual. */
    public JsonNode sendBriefly(String method, String path, JsonNode body, Duration timeout) {
        Request request = new Request(method, path);
        request.setEntity(new NStringEntity(text(body), ContentType.APPLICATION_JSON));
        int milliseconds = Math.toIntExact(timeout.toMillis());
        RequestConfig limits = RequestConfig.custom()
                .setConnectTimeout(milliseconds)
                .setSocketTimeout(milliseconds)
                .build();
        request.setOptions(OPTIONS.toBuilder().setRequestConfig(limits));
        return perform(request);
    }

    /** Like {@link #send(String, String, JsonNode)}, for a body that is JSON text already. */
    public JsonNode sendText(String method, String path, String json) {
        return perform(method, path, new NStringEntity(json, ContentType.APPLICATION_JSON));
    }

    /** Sends the first {@code length} bytes of newline-delimited JSON, for instance to {@code _bulk}. */
    public JsonNode sendLines(String method, String path, byte[] lines, int length) {
        return perform(method, path, new NByteArrayEntity(lines, 0, length, NDJSON));
    }

    /**
     * Sends JSON, or newline-delimited JSON, and takes the request back when nobody waits for the answer any more:
     * Elasticsearch ends a search whose connection is closed.
     *
     * @param body JSON text; lines of JSON where {@code lines} says so
     * @param awaited what tells when nobody waits any more
     */
    public JsonNode sendWhile(Awaited awaited, String method, String path, String body, boolean lines) {
        Request request = new Request(method, path);
        request.setOptions(OPTIONS);
        request.setEntity(new NStringEntity(body, lines ? NDJSON : ContentType.APPLICATION_JSON));
        PendingAnswer answer = new PendingAnswer();
        Cancellable sent = client.performRequestAsync(request, answer);
        Awaited.Watch watch = awaited.whenAbandoned(sent::cancel);
        try {
            return read(answer.get());
        } catch (ExecutionException failure) {
            throw failure(method, path, failure.getCause());
        } catch (CancellationException taken) {
            throw failure(method, path, taken);
        } catch (IOException failure) {
            throw unanswered(method, path, failure);
        } catch (InterruptedException stop) {
            sent.cancel();
            Thread.currentThread().interrupt();
            throw new ElasticsearchUnavailableException(method + " " + path + " was interrupted", stop);
        } finally {
            watch.close();
        }
    }

    /** Whether an index, an alias or a document is there. */
    public boolean exists(String path) {
        try {
            // The client takes 404 as an answer to HEAD, not as an error.
            return client.performRequest(new Request("HEAD", path))
                            .getStatusLine()
                            .getStatusCode()
                    == OK;
        } catch (ResponseException failure) {
            throw refused("HEAD", path, failure);
        } catch (IOException failure) {
            throw unanswered("HEAD", path, failure);
        }
    }

    private JsonNode perform(String method, String path, @Nullable HttpEntity entity) {
        Request request = new Request(method, path);
        request.setOptions(OPTIONS);
        if (entity != null) {
            request.setEntity(entity);
        }
        return perform(request);
    }

    private JsonNode perform(Request request) {
        String method = request.getMethod();
        String path = request.getEndpoint();
        try {
            return read(client.performRequest(request));
        } catch (ResponseException failure) {
            throw refused(method, path, failure);
        } catch (IOException failure) {
            throw unanswered(method, path, failure);
        }
    }

    private JsonNode read(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return mapper.missingNode();
        }
        try (InputStream stream = entity.getContent()) {
            return mapper.readTree(stream);
        }
    }

    private RuntimeException refused(String method, String path, ResponseException failure) {
        int status = failure.getResponse().getStatusLine().getStatusCode();
        if (status == TOO_MANY_REQUESTS || status >= SERVER_ERROR) {
            return new ElasticsearchUnavailableException(method + " " + path + " answered " + status, failure);
        }
        return new ElasticsearchRefusedException(method, path, status, errorOf(failure), failure);
    }

    private RuntimeException failure(String method, String path, @Nullable Throwable cause) {
        return switch (cause) {
            case ResponseException answered -> refused(method, path, answered);
            case CancellationException taken ->
                new ElasticsearchUnavailableException(method + " " + path + " was taken back", taken);
            case RuntimeException fault -> fault;
            case null -> unanswered(method, path, new IOException());
            default -> unanswered(method, path, cause);
        };
    }

    private static ElasticsearchUnavailableException unanswered(String method, String path, Throwable cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof ContentTooLongException) {
                return new AnswerTooLongException(method + " " + path + " got an answer that is too long", cause);
            }
        }
        return new ElasticsearchUnavailableException(method + " " + path + " got no answer", cause);
    }

    private JsonNode errorOf(ResponseException failure) {
        try {
            return read(failure.getResponse());
        } catch (IOException unreadable) {
            failure.addSuppressed(unreadable);
            return mapper.missingNode();
        }
    }

    private String text(JsonNode json) {
        try {
            return mapper.writeValueAsString(json);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("A JSON tree that cannot be written", failure);
        }
    }

    /** An answer that is still on its way. */
    private static final class PendingAnswer extends CompletableFuture<Response> implements ResponseListener {

        @Override
        public void onSuccess(Response response) {
            complete(response);
        }

        @Override
        public void onFailure(Exception failure) {
            completeExceptionally(failure);
        }
    }
}
