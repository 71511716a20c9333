package org.sijill.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.sijill.gateway.problem.Problem;
import org.sijill.gateway.request.RequestId;
import org.sijill.gateway.request.RequestTarget;

/** What happens to each request and answer on their way through: headers, and a problem when no answer comes. */
final class Forwarding implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Forwarding.class);

    private final Upstream upstream;

    Forwarding(Upstream upstream) {
        this.upstream = upstream;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        var client = request.proxiedRequest();
        request.setURI(RequestTarget.parse(client.uri()).toString());
        // The service builds Location from the host the client asked for.
        if (client.authority() != null) {
            request.setAuthority(client.authority());
        }
        Headers.cleanRequest(request.headers(), client);
        return context.sendRequest().recover(failure -> Future.succeededFuture(noAnswer(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Headers.cleanResponse(context.response().headers());
        return context.sendResponse();
    }

    private ProxyResponse noAnswer(ProxyContext context, Throwable failure) {
        var requestId = RequestId.of(context.request().proxiedRequest());
        var problem = problem(failure).withRequestId(requestId);
        log(context, problem, requestId, failure);
        var response = context.request().release().response();
        response.setStatusCode(problem.status());
        response.putHeader("Content-Type", Problem.MEDIA_TYPE);
        problem.headers().forEach(response::putHeader);
        return response.setBody(Body.body(problem.body()));
    }

    /** The kind of failure only: messages of Vert.x hold the whole target, and so what people search for. */
    private void log(ProxyContext context, Problem problem, String requestId, Throwable failure) {
        var clientIsGone = context.request().proxiedRequest().response().closed();
        var reason =
                failure instanceof UnreachableException && failure.getCause() != null ? failure.getCause() : failure;
        LOG.logf(
                clientIsGone ? Logger.Level.DEBUG : Logger.Level.WARN,
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
