package org.sijill.stack.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sijill.stack.home.Installation;
import org.sijill.stack.process.StackException;

/** Reads {@code seeds/manifest.json} and the files that it names. */
public final class SeedManifest {

    private SeedManifest() {}

    /** The seeds of the clone that this JVM runs for, in the manifest's order. */
    public static List<Seed> read() {
        return read(Installation.current().root().resolve("seeds"));
    }

    /** The seeds in the folder; text that is not UTF-8 is an error. */
    static List<Seed> read(Path folder) {
        Path manifest = folder.resolve("manifest.json");
        try {
            List<Seed> seeds = new ArrayList<>();
            for (JsonNode row : new ObjectMapper().readTree(manifest.toFile())) {
                String file = row.required("file").textValue();
                seeds.add(new Seed(
                        file,
                        LocalDate.parse(row.required("publishedAt").textValue()),
                        row.required("sha256").textValue(),
                        Files.readString(folder.resolve(file))));
            }
            return seeds;
        } catch (IOException e) {
            throw new StackException("Cannot read the seeds that " + manifest + " names", e);
        }
    }
}
