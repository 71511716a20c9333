package org.sijill.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sijill.manifests.rule.Manifest;

class TermsTest {

    private static final String DEPLOYMENT = """
        kind: Deployment
        metadata: {name: gateway}
        spec:
          template:
            spec:
              terminationGracePeriodSeconds: 45
              securityContext: {runAsUser: 10001, runAsGroup: 10002}
              initContainers:
                - name: migrate
                  resources: {limits: {memory: 1Gi}}
              containers:
                - name: gateway
                  envFrom: [{configMapRef: {name: gateway-settings-abc}}]
                  env:
                    - {name: GREETING, value: hello}
                    - {name: PASSWORD, valueFrom: {secretKeyRef: {name: secret, key: password}}}
                  resources: {limits: {memory: MEMORY}}
                  startupProbe: {httpGet: {path: /started, port: management}}
                  readinessProbe: {httpGet: {path: /ready, port: management}}
                  lifecycle: {preStop: {sleep: {seconds: 8}}}
                  securityContext:
                    allowPrivilegeEscalation: false
                    readOnlyRootFilesystem: true
                    capabilities: {drop: [ALL]}
                  volumeMounts: [{name: tmp, mountPath: /tmp}]
              volumes: [{name: tmp, emptyDir: {sizeLimit: 128Mi}}]
        """;

    private static final String SETTINGS = """
        kind: ConfigMap
        metadata: {name: gateway-settings-abc}
        data: {QUARKUS_HTTP_HOST: 0.0.0.0}
        """;

    private static List<Manifest> overlay(String memory) {
        try {
            YAMLMapper mapper = new YAMLMapper();
            return List.of(
                    new Manifest(mapper.readTree(DEPLOYMENT.replace("MEMORY", memory))),
                    new Manifest(mapper.readTree(SETTINGS)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void aContainerIsHeldToWhatItsPodSays() {
        Terms terms = Terms.of(overlay("384Mi"), "gateway", "gateway");

        assertThat(terms)
                .isEqualTo(new Terms(
                        "10001:10002",
                        true,
                        List.of("ALL"),
                        false,
                        402_653_184,
                        Map.of("/tmp", 134_217_728L),
                        Map.of("QUARKUS_HTTP_HOST", "0.0.0.0", "GREETING", "hello"),
                        List.of("/started", "/ready"),
                        8,
                        45));
    }

    @Test
    void anInitContainerHasLimitsOfItsOwnAndNoProbes() {
        Terms terms = Terms.of(overlay("384Mi"), "gateway", "migrate");

        assertThat(terms.memory()).isEqualTo(1L << 30);
        assertThat(terms.probes()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Terms.of(overlay("384Mi"), "gateway", "sidecar"))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("sidecar");
    }

    @Test
    void aLimitThatIsNotUnderstoodIsNotIgnored() {
        assertThatThrownBy(() -> Terms.of(overlay("0.5G"), "gateway", "gateway"))
                .isInstanceOf(CheckFailure.class)
                .hasMessageContaining("0.5G");
    }
}
