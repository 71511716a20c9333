package org.sijill.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes the query string out of spans before anybody exports them: it says what somebody searches for, and that is
 * written down nowhere else either. The names of the attributes are those of OpenTelemetry's conventions for HTTP.
 */
@ApplicationScoped
public class SpansWithoutQueries implements SpanProcessor {

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> ADDRESS = AttributeKey.stringKey("url.full");

    /** What OpenTelemetry's conventions put in the place of what must not be seen. */
    private static final String REDACTED = "REDACTED";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, REDACTED);
        }
        String address = span.getAttribute(ADDRESS);
        if (address != null && address.indexOf('?') >= 0) {
            span.setAttribute(ADDRESS, address.substring(0, address.indexOf('?') + 1) + REDACTED);
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
