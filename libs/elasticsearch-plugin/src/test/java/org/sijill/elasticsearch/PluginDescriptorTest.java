package org.sijill.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.elasticsearch.plugin.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;
import org.sijill.text.analysis.AnalysisVersion;

class PluginDescriptorTest {

    private static final Path ROOT = Path.of(System.getProperty("sijill.root"));
    private static final Path PLUGIN = ROOT.resolve("libs/elasticsearch-plugin/src/main/plugin");
    private static final Path MAPPING =
            ROOT.resolve("libs/search-index/src/main/resources/org/sijill/index/articles-v1.json");

    private static final Pattern COMPONENT = Pattern.compile("\"(sijill_[a-z]+_v[0-9]+)\"");
    private static final Pattern NAMED_CLASS =
            Pattern.compile("\"(sijill_[a-z]+_v[0-9]+)\": *\"([A-Za-z.]+)\"|\"([A-Za-z.]+)\": *\\{");

    @Test
    void thePluginIsNamedWithTheVersionOfTheAnalysis() throws IOException {
        assertThat(descriptor().getProperty("name")).isEqualTo("sijill-arabic-" + AnalysisVersion.CURRENT);
    }

    @Test
    void thePluginRunsOnTheOldestJavaOfElasticsearch8() throws IOException {
        assertThat(descriptor().getProperty("java.version")).isEqualTo("17");
    }

    @Test
    void whatTheFileListsIsWhatTheAnnotationsName() throws IOException {
        assertThat(listed()).isEqualTo(annotated());
    }

    @Test
    void everyComponentCarriesTheVersionOfTheAnalysis() throws IOException {
        assertThat(annotated().keySet()).allMatch(name -> name.endsWith("_" + AnalysisVersion.CURRENT));
    }

    @Test
    void theMappingOfArticlesUsesAllComponentsAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        Matcher names = COMPONENT.matcher(Files.readString(MAPPING));
        while (names.find()) {
            used.add(names.group(1));
        }

        assertThat(used).isEqualTo(annotated().keySet());
    }

    private static Properties descriptor() throws IOException {
        Properties descriptor = new Properties();
        try (Reader reader = Files.newBufferedReader(PLUGIN.resolve("stable-plugin-descriptor.properties"))) {
            descriptor.load(reader);
        }
        return descriptor;
    }

    /** By name: kind and class. */
    private static Map<String, String> listed() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Matcher lines = NAMED_CLASS.matcher(Files.readString(PLUGIN.resolve("named_components.json")));
        String kind = "";
        while (lines.find()) {
            if (lines.group(1) == null) {
                kind = lines.group(3);
            } else {
                listed.put(lines.group(1), kind + " " + lines.group(2));
            }
        }
        return listed;
    }

    private static Map<String, String> annotated() {
        Map<String, String> annotated = new TreeMap<>();
        for (JavaClass component : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.sijill.elasticsearch")) {
            if (component.isAnnotatedWith(NamedComponent.class)) {
                Class<?> kind = component.isAssignableTo(TokenizerFactory.class)
                        ? TokenizerFactory.class
                        : TokenFilterFactory.class;
                String name =
                        component.getAnnotationOfType(NamedComponent.class).value();
                annotated.put(name, kind.getName() + " " + component.getName());
            }
        }
        return annotated;
    }
}
