package org.sijill.stack.command;

import java.util.List;
import org.sijill.stack.LocalStack;
import org.sijill.stack.SijillStack;
import org.sijill.stack.home.Installation;

/** What {@code ./sijill up} says at the end. */
final class Summary {

    private Summary() {}

    static String ofAll(SijillStack stack) {
        String gateway = "http://localhost:" + stack.gateway().port();
        return text(List.of(
                "",
                "Sijill is up.",
                "  API                " + gateway + "/api/v1",
                "  Swagger UI         " + gateway + "/q/swagger-ui",
                "  OpenAPI document   " + gateway + "/q/openapi",
                "  writing            ./sijill token editor prints the token that it needs",
                "  Elasticsearch      " + stack.elasticsearch().uri(),
                "",
                new ExampleQuery(gateway).ask()));
    }

    static String ofServers(Installation installation, LocalStack servers) {
        return text(
                List.of(
                        "",
                        "The servers are up, without Sijill's services.",
                        "  Elasticsearch      " + servers.elasticsearch().uri(),
                        "  PostgreSQL         " + servers.postgres().jdbcUrl(SijillStack.DATABASE),
                        "  settings           " + ServicesProperties.file(installation),
                        "",
                        "Start a service with live reload, for example: ./mvnw -pl ingest-service -am -Dquick compile quarkus:dev"));
    }

    private static String text(List<String> lines) {
        List<String> ending = List.of(
                "", "./sijill status   how the parts are", "./sijill down     stops everything and keeps the data");
        String newLine = System.lineSeparator();
        return String.join(newLine, lines) + newLine + String.join(newLine, ending);
    }
}
