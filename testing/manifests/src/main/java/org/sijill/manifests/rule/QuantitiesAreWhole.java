package org.sijill.manifests.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Quantities are ones that an API server reads, and bytes are whole: {@code 512m} of memory is half a byte, and the API
 * server only warns of it.
 */
final class QuantitiesAreWhole implements Rule {

    private static final Pattern BYTES = Pattern.compile("\\d+([KMGT]i|[kMGT])?");
    private static final Pattern PROCESSORS = Pattern.compile("\\d+m?|\\d+\\.\\d{1,3}");

    private static final Map<String, Pattern> FIELDS = Map.of(
            "memory", BYTES,
            "ephemeral-storage", BYTES,
            "storage", BYTES,
            "size", BYTES,
            "sizeLimit", BYTES,
            "cpu", PROCESSORS);

    @Override
    public void check(Overlay overlay, Consumer<Complaint> complaints) {
        overlay.manifests().forEach(manifest -> walk(manifest, manifest.at("/spec"), complaints));
    }

    private void walk(Manifest manifest, JsonNode node, Consumer<Complaint> complaints) {
        node.properties().forEach(field -> {
            Pattern form = FIELDS.get(field.getKey());
            JsonNode value = field.getValue();
            if (form != null
                    && value.isValueNode()
                    && !form.matcher(value.asText()).matches()) {
                complaints.accept(new Complaint(
                        name(),
                        manifest.title(),
                        field.getKey() + " " + value.asText() + " is no whole number of anything"));
            }
        });
        node.forEach(child -> walk(manifest, child, complaints));
    }

    @Override
    public String name() {
        return "quantities";
    }
}
