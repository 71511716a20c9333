package org.sijill.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sijill.manifests.rule.Complaint;
import org.sijill.manifests.rule.Overlay;
import org.sijill.manifests.rule.Rule;

class ManifestsIT {

    private static final Path BAD = Fixture.ROOT.resolve("testing/manifests/src/test/bad");

    static List<BadManifest> badManifests() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.sorted().map(BadManifest::read).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "production"})
    void ourOverlaysAreSound(String name) {
        Overlay overlay = Fixture.overlay(name);

        assertThat(Fixture.CHECKS.check(overlay)).isEmpty();
        if (Fixture.hasDefinitions()) {
            assertThat(Fixture.CHECKS.unknown(overlay.manifests())).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("badManifests")
    void aBadManifestIsRefusedForItsOwnReason(BadManifest bad) {
        List<Complaint> complaints = Stream.concat(
                        Fixture.CHECKS.rules(bad.overlay()).stream(), Fixture.CHECKS.documents(bad.changed()).stream())
                .toList();

        Set<String> complaining =
                complaints.stream().map(Complaint::rule).collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>(bad.refusedBy());
        boolean ofAnOperator = bad.changed().stream()
                .anyMatch(manifest -> manifest.apiVersion().contains("elastic")
                        || manifest.apiVersion().contains("cnpg"));
        if (ofAnOperator && !Fixture.hasDefinitions()) {
            expected.remove("schema");
        }
        assertThat(complaining).as(complaints.toString()).isEqualTo(expected);
    }

    @Test
    void eachRuleHasABadManifest() throws IOException {
        Set<String> refusing = badManifests().stream()
                .flatMap(bad -> bad.refusedBy().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(refusing).containsAll(Rule.all().stream().map(Rule::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator-metrics", "wal-archive"})
    void componentsThatNoOverlayTakesFitOne(String name) {
        Path folder =
                Fixture.ROOT.resolve("testing/manifests/src/test/overlays").resolve(name);
        Path copy = Fixture.WORKSPACE.manifests().resolve("overlays").resolve(name);
        copy(folder.resolve("kustomization.yaml"), copy);
        Overlay overlay = Fixture.OVERLAYS.render(name, copy);

        assertThat(Fixture.CHECKS.documents(overlay.manifests())).isEmpty();
    }

    @Test
    void theOperatorGetsTheSameRulesAsTheFile() {
        Path components = Fixture.ROOT.resolve("k8s/components");
        JsonNode file = Yaml.read(components.resolve("monitoring/sijill-rules.yaml"));
        JsonNode operator = Yaml.read(components.resolve("prometheus-operator/prometheus-rule.yaml"));

        assertThat(operator.at("/spec/groups")).isEqualTo(file.path("groups"));
    }

    @Test
    void eachAlertHasACaseInWhichItFires() {
        Path monitoring = Fixture.ROOT.resolve("k8s/components/monitoring");
        Set<String> firing = new TreeSet<>();
        for (JsonNode test :
                Yaml.read(monitoring.resolve("sijill-rules.test.yaml")).path("tests")) {
            test.path("alert_rule_test").forEach(expected -> {
                if (!expected.path("exp_alerts").isEmpty()) {
                    firing.add(expected.path("alertname").asText());
                }
            });
        }
        Set<String> alerts = new TreeSet<>();
        Yaml.read(monitoring.resolve("sijill-rules.yaml"))
                .at("/groups/0/rules")
                .forEach(rule -> alerts.add(rule.path("alert").asText()));

        assertThat(firing).isEqualTo(alerts);
    }

    private static void copy(Path file, Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("kustomization.yaml"), Files.readString(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
