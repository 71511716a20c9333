package org.sijill.stack.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sijill.stack.home.Digest;
import org.sijill.stack.home.Folders;
import org.sijill.stack.home.Installation;

class SeedManifestTest {

    private static final Path SEEDS = Installation.current().root().resolve("seeds");

    private final List<Seed> seeds = SeedManifest.read();

    @Test
    void itNamesAllTextFilesOfTheFolder() {
        List<String> files = Folders.list(SEEDS).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".txt"))
                .toList();

        assertThat(seeds)
                .extracting(Seed::file)
                .containsExactlyElementsOf(files)
                .hasSize(5);
    }

    @Test
    void theFilesAreTheOnesThatWereHandedOver() throws Exception {
        for (Seed seed : seeds) {
            assertThat(Digest.of(Files.readAllBytes(SEEDS.resolve(seed.file()))))
                    .isEqualTo(seed.sha256());
        }
    }

    @Test
    void theTextIsUtf8InNormalFormC() {
        assertThat(seeds).allSatisfy(seed -> {
            assertThat(Digest.of(seed.body().getBytes(StandardCharsets.UTF_8))).isEqualTo(seed.sha256());
            assertThat(Normalizer.isNormalized(seed.body(), Normalizer.Form.NFC))
                    .isTrue();
        });
    }

    @Test
    void theDatesAreThoseOfAutumn2016() {
        assertThat(seeds)
                .extracting(Seed::publishedAt)
                .containsExactly(
                        LocalDate.of(2016, 9, 26),
                        LocalDate.of(2016, 9, 24),
                        LocalDate.of(2016, 9, 24),
                        LocalDate.of(2016, 12, 5),
                        LocalDate.of(2016, 10, 3));
    }
}
