package org.sijill.integration;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.SijillStack;

/** The operations that a running Sijill documents. */
final class Operations {

    private Operations() {}

    /**
     * One of them.
     *
     * @param method in capitals
     * @param path its template
     * @param servedBy the service behind it
     */
    record Operation(String method, String path, String servedBy) {

        /** The path with something in the place of each parameter. */
        String anyPath() {
            return path.replaceAll("\\{[^}]+}", "nobody");
        }

        URI service(SijillStack stack) {
            ServiceProcess service = servedBy.equals(stack.search().name()) ? stack.search() : stack.ingest();
            return service.uri();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static List<Operation> of(URI gateway) {
        List<Operation> operations = new ArrayList<>();
        new Api(gateway)
                .get("/q/openapi?format=json")
                .json()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue().path("x-served-by").asText()))));
        return operations;
    }
}
