package org.sijill.integration;

import org.sijill.stack.ServiceSpecification;
import org.sijill.stack.SijillStack;

/**
 * A Sijill that is impatient: one export at once and one article on each of its pages, saved searches looked at every
 * second, feeds still more often and from this machine too; and nobody may be silent for long during an import.
 */
final class TunedStack {

    static final SijillStack STACK = start();

    private TunedStack() {}

    private static SijillStack start() {
        SijillStack stack = SijillStack.startThrowAway(Impatience::of);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    /** The settings of its services, for a further one. */
    static ServiceSpecification impatient(ServiceSpecification service) {
        return Impatience.of(service);
    }

    /** A class of its own, because other threads call it while the stack is made. */
    private static final class Impatience {

        static ServiceSpecification of(ServiceSpecification service) {
            return service.with("sijill.search.export.page", "1")
                    .with("sijill.search.export.page-of-bodies", "1")
                    .with("sijill.search.export.at-once", "1")
                    .with("sijill.ingest.alerts.every", "1s")
                    .with("sijill.ingest.alerts.forget-every", "1s")
                    .with("sijill.ingest.alerts.first-back-off", "200ms")
                    .with("sijill.ingest.alerts.longest-back-off", "1s")
                    .with("sijill.ingest.alerts.allow-private-addresses", "true")
                    .with("sijill.ingest.imports.lease", "1s")
                    .with("sijill.ingest.imports.upload-silence", "3s")
                    .with("sijill.ingest.feeds.look", "300ms")
                    .with("sijill.ingest.feeds.timeout", "4s")
                    .with("sijill.ingest.feeds.first-back-off", "500ms")
                    .with("sijill.ingest.feeds.longest-back-off", "2s")
                    .with("sijill.ingest.feeds.private-addresses", "127.0.0.1");
        }
    }
}
