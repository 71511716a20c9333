package org.sijill.gateway.proxy;

import io.vertx.circuitbreaker.CircuitBreaker;
import io.vertx.circuitbreaker.OpenCircuitException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.sijill.gateway.problem.Problem;
import org.sijill.gateway.request.RequestId;

/**
 * What happens to each request and answer on their way through: limits, headers, a second try of a request that only
 * reads, and a problem when no answer comes. All of it is before the first byte of an answer.
 */
final class Forwarding implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    /** One: a service that breaks off twice in a row is not helped by a third request. */
    private static final int RETRIES = 1;

    /** Under which a request keeps what is to be done when it has a connection. */
    private static final String WHEN_CONNECTED = "when-connected";

    private final Upstream upstream;
    private final CircuitBreaker breaker;

    Forwarding(Upstream upstream, CircuitBreaker breaker) {
        this.upstream = upstream;
        this.breaker = breaker;
    }

    /** Called when there is a connection to the service, before anything is sent on it. */
    static void tellConnected(ProxyContext context) {
        var told = context.get(WHEN_CONNECTED, Runnable.class);
        if (told != null) {
            told.run();
        }
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var client = request.proxiedRequest();
        // The service builds Location from the host the client asked for.
        if (client.authority() != null) {
            request.setAuthority(client.authority());
        }
        Headers.cleanRequest(request.headers(), client);
        return send(context).recover(failure -> Future.succeededFuture(noAnswer(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Headers.cleanResponse(context.response().headers(), context.request().proxiedRequest());
        return context.sendResponse();
    }

    private Future<ProxyResponse> send(ProxyContext context) {
        var client = context.request().proxiedRequest();
        if (!onlyReads(client)) {
            return attempt(context);
        }
        // It has no body; with one that is taken off the line it could not be sent twice.
        client.resume();
        context.request().setBody(null);
        return again(context, RETRIES);
    }

    private Future<ProxyResponse> again(ProxyContext context, int left) {
        return attempt(context).recover(failure -> {
            var hopeless = failure instanceof TimeoutException || failure instanceof OpenCircuitException;
            return left == 0 || isGone(context) || hopeless ? Future.failedFuture(failure) : again(context, left - 1);
        });
    }

    /**
     * Sends it and waits for the head of the answer. With a body that may be hours away: the breaker, which lets a single
     * request through to see whether a service is well again, takes the connection for a sign of it.
     */
    private Future<ProxyResponse> attempt(ProxyContext context) {
        var answer = Promise.<ProxyResponse>promise();
        breaker.<Void>execute(verdict -> {
                    if (hasBody(context.request().proxiedRequest())) {
                        context.set(WHEN_CONNECTED, (Runnable) verdict::tryComplete);
                    }
                    context.sendRequest().onComplete(sent -> {
                        judge(context, sent, verdict);
                        answer.handle(sent);
                    });
                })
                .onFailure(answer::tryFail);
        return answer.future();
    }

    /** That a client went away says nothing of the service. */
    private void judge(ProxyContext context, AsyncResult<ProxyResponse> sent, Promise<Void> verdict) {
        if (sent.succeeded() || isGone(context)) {
            verdict.tryComplete();
        } else if (!verdict.tryFail(sent.cause())) {
            breaker.<Void>execute(later -> later.fail(sent.cause()));
        }
    }

    private static boolean isGone(ProxyContext context) {
        return context.request().proxiedRequest().response().closed();
    }

    private static boolean onlyReads(HttpServerRequest client) {
        var reads = client.method().equals(HttpMethod.GET) || client.method().equals(HttpMethod.HEAD);
        return reads && !hasBody(client);
    }

    private static boolean hasBody(HttpServerRequest client) {
        return client.headers().contains("Transfer-Encoding")
                || client.headers().contains("Content-Length");
    }

    private ProxyResponse noAnswer(ProxyContext context, Throwable failure) {
        var requestId = RequestId.of(context.request().proxiedRequest());
        var problem = problem(failure).withRequestId(requestId);
        log(context, problem, requestId, failure);
        return answer(context, problem);
    }

    private static ProxyResponse answer(ProxyContext context, Problem problem) {
        var response = context.request().release().response();
        response.setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        return response.setBody(Body.body(problem.body()));
    }

    /** The kind of failure only: messages of Vert.x hold the whole target, and so what people search for. */
    private void log(ProxyContext context, Problem problem, String requestId, Throwable failure) {
        var reason = failure.getCause() != null ? failure.getCause() : failure;
        LOG.logf(
                isGone(context) ? Logger.Level.DEBUG : Logger.Level.WARN,
                "No answer upstream=%s requestId=%s status=%d reason=%s",
                upstream.serviceName(),
                requestId,
                problem.status(),
                reason.getClass().getSimpleName());
    }

    /** Not to get a connection in time is being down; to have one and hear nothing is being late. */
    private Problem problem(Throwable failure) {
        return failure instanceof TimeoutException
                ? Problem.timeout(upstream.serviceName())
                : Problem.unavailable(upstream.serviceName());
    }
}
