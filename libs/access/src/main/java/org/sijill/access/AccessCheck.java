package org.sijill.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.sijill.access.AccessConfig.Reading;

/**
 * Lets a request through when its caller has what the table asks for, and answers it with a problem otherwise. A token
 * that is sent is checked wherever a role is asked for, also while reading is open: who sends a bad one is to know.
 */
@Singleton
public class AccessCheck {
    private static final Logger LOG = Logger.getLogger(AccessCheck.class);

    /** A path that no rule fits. */
    private static final String NOWHERE = "/";

    private final AccessPolicy policy = AccessPolicy.shipped();
    private final AccessConfig config;
    private final WriteAudit audit;

    AccessCheck(AccessConfig config, WriteAudit audit) {
        this.config = config;
        this.audit = audit;
    }

    /** Runs {@code allowed} if the caller may do this; answers otherwise. What comes of a body waits in the meantime. */
    public void check(RoutingContext context, Runnable allowed) {
        var request = context.request();
        var need = policy.needOf(request.method().name(), path(context));
        if (need.isEmpty()) {
            Refusal.NOTHING_HERE.answer(request);
            return;
        }
        var tokens = request.headers().getAll(HttpHeaders.AUTHORIZATION).size();
        if (tokens > 1) {
            Refusal.SEVERAL_TOKENS.answer(request);
        } else if (need.get().isNothing() || (tokens == 0 && isOpen(need.get()))) {
            allowed.run();
        } else if (tokens == 0) {
            refuse(context, need.get(), Refusal.NO_TOKEN);
        } else {
            request.pause();
            checkToken(context, need.get(), allowed);
        }
    }

    /**
     * The path as the service will understand it: without dot segments, and with letters that need not be encoded as
     * letters. Parameters inside a path ({@code ;a=b}) would be dropped there, so that a rule could be evaded; no path
     * of ours has them, and with them it is not there.
     */
    private static String path(RoutingContext context) {
        var path = context.normalizedPath();
        return path == null || path.indexOf(';') >= 0 ? NOWHERE : path;
    }

    private boolean isOpen(Need need) {
        return need == Need.READER && config.reading() == Reading.OPEN;
    }

    private void checkToken(RoutingContext context, Need need, Runnable allowed) {
        var eventLoop = Vertx.currentContext();
        // It would answer a bad token itself, without a problem document.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        QuarkusHttpUser.getSecurityIdentity(context, null)
                .emitOn(task -> eventLoop.runOnContext(ignored -> task.run()))
                .subscribe()
                .with(
                        identity -> decide(context, need, identity, allowed),
                        failure -> refuse(context, need, reason(failure)));
    }

    private void decide(RoutingContext context, Need need, SecurityIdentity identity, Runnable allowed) {
        if (identity.isAnonymous()) {
            refuse(context, need, Refusal.BAD_TOKEN);
        } else if (!need.isMetBy(identity.getRoles())) {
            refuse(context, need, Refusal.TOO_LITTLE, identity.getPrincipal().getName());
        } else {
            audit.watch(context, need, identity.getPrincipal().getName());
            allowed.run();
        }
    }

    private void refuse(RoutingContext context, Need need, Refusal refusal) {
        refuse(context, need, refusal, WriteAudit.NOBODY);
    }

    private void refuse(RoutingContext context, Need need, Refusal refusal, String caller) {
        audit.watch(context, need, caller);
        refusal.answer(context.request());
    }

    /** Everything but a token that is wrong is the fault of our side: the authorization server does not answer. */
    private static Refusal reason(Throwable failure) {
        if (failure instanceof AuthenticationFailedException) {
            return Refusal.BAD_TOKEN;
        }
        LOG.warnf("Tokens cannot be checked reason=%s", failure.getClass().getSimpleName());
        return Refusal.CANNOT_TELL;
    }
}
