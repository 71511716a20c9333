package org.sijill.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sijill.stack.ServiceProcess;
import org.sijill.stack.SijillStack;

/** The alert rules and the dashboard speak of metrics that the running services give, and of no others. */
class MonitoringIT {

    private static final Path ROOT = Path.of(System.getProperty("sijill.root", "."));
    private static final Path MONITORING = ROOT.resolve("k8s/components/monitoring");

    /** A metric with or without labels: a word that is neither a function nor a keyword. */
    private static final Pattern SELECTOR = Pattern.compile("([a-z][a-z0-9_]*_[a-z0-9_]++)(?:\\{([^}]*)})?(?!\\()");

    /** A label with its value, and how the two are compared. */
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)\\s*(=~|!~|!=|=)\\s*\"([^\"]*)\"");

    private static final Pattern SAMPLE = Pattern.compile("^([a-z][a-z0-9_]*)(?:\\{([^}]*)})? ");

    /** Metrics of all services, each with the labels of its samples. */
    private static final Map<String, List<Map<String, String>>> METRICS = new HashMap<>();

    @BeforeAll
    static void scrape() {
        SijillStack stack = Stacks.seeded();
        new Api(stack.gateway().uri()).search("q=حلب");
        for (ServiceProcess service : List.of(stack.gateway(), stack.ingest(), stack.search())) {
            new Api(service.management()).get("/q/metrics").text().lines().forEach(MonitoringIT::remember);
        }
    }

    private static void remember(String line) {
        Matcher sample = SAMPLE.matcher(line);
        if (sample.find()) {
            METRICS.computeIfAbsent(sample.group(1), name -> new ArrayList<>())
                    .add(labels(sample.group(2)).stream()
                            .collect(Collectors.toMap(label -> label.group(1), label -> label.group(3))));
        }
    }

    private static List<MatchResult> labels(String text) {
        return LABEL.matcher(text == null ? "" : text).results().toList();
    }

    @Test
    void everyRuleAsksForMetricsThatThereAre() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode rules = new YAMLMapper().readTree(Files.readString(MONITORING.resolve("sijill-rules.yaml")));
        rules.at("/groups/0/rules")
                .forEach(rule -> expressions.add(rule.path("expr").asText()));

        assertThat(expressions).hasSizeGreaterThan(5).allSatisfy(MonitoringIT::assertKnown);
    }

    @Test
    void everyPanelShowsMetricsThatThereAre() throws IOException {
        List<String> expressions = new ArrayList<>();
        JsonNode dashboard = new YAMLMapper().readTree(Files.readString(MONITORING.resolve("sijill-dashboard.json")));
        dashboard
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> expressions.add(target.path("expr").asText())));

        assertThat(expressions).hasSizeGreaterThan(10).allSatisfy(MonitoringIT::assertKnown);
    }

    @Test
    void everyAlertHasAPageInTheRunbook() throws IOException {
        String runbook = Files.readString(ROOT.resolve("docs/operations.md"));
        JsonNode rules = new YAMLMapper().readTree(Files.readString(MONITORING.resolve("sijill-rules.yaml")));

        List<String> alerts = rules.at("/groups/0/rules").findValuesAsText("alert");
        List<String> pages = runbook.lines()
                .filter(line -> line.startsWith("### Sijill"))
                .map(line -> line.substring("### ".length()))
                .toList();
        assertThat(pages).containsExactlyInAnyOrderElementsOf(alerts);
        assertThat(rules.at("/groups/0/rules"))
                .allSatisfy(rule -> assertThat(rule.at("/annotations/runbook").asText())
                        .isEqualTo("docs/operations.md#"
                                + rule.path("alert").asText().toLowerCase(Locale.ROOT)));
    }

    @Test
    void theIndexAndItsFeedAreMeasured() {
        SijillStack stack = Stacks.seeded();

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(new Api(stack.search().management())
                                .get("/q/metrics")
                                .text())
                        .contains("sijill_index_documents{service=\"search-service\"} 5.0"));
        assertThat(new Api(stack.ingest().management()).get("/q/metrics").text())
                .contains("sijill_index_feeding{service=\"ingest-service\"} 1.0");
    }

    @Test
    void clientsReachNeitherHealthNorMetrics() {
        for (ServiceProcess service : List.of(
                Stacks.seeded().gateway(),
                Stacks.seeded().ingest(),
                Stacks.seeded().search())) {
            assertThat(new Api(service.uri()).get("/q/metrics").status()).isEqualTo(404);
            assertThat(new Api(service.uri()).get("/q/health/live").status()).isEqualTo(404);
        }
    }

    private static void assertKnown(String expression) {
        Matcher selector = SELECTOR.matcher(expression.replaceAll("by \\([^)]*\\)", ""));
        int found = 0;
        while (selector.find()) {
            String metric = selector.group(1);
            if (expression.contains(metric + "(")) {
                // A function such as histogram_quantile.
                continue;
            }
            found++;
            assertThat(METRICS).containsKey(metric);
            List<MatchResult> wanted = labels(selector.group(2));
            assertThat(METRICS.getOrDefault(metric, List.of()))
                    .as(expression)
                    .anyMatch(sample -> wanted.stream().allMatch(label -> meets(sample, label)));
        }
        assertThat(found).as(expression).isPositive();
    }

    /** Whether a sample has the label, with the value that is asked for when it is one and no pattern. */
    private static boolean meets(Map<String, String> sample, MatchResult label) {
        return sample.containsKey(label.group(1))
                && (!label.group(2).equals("=") || label.group(3).equals(sample.get(label.group(1))));
    }
}
