package org.sijill.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.sijill.search", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.sijill.search..")
            .layer("HTTP and service")
            .definedBy("org.sijill.search")
            .layer("further calls")
            .definedBy(
                    "..search.export..",
                    "..search.batch..",
                    "..search.feed..",
                    "..search.suggest..",
                    "..search.match..")
            .layer("index")
            .definedBy("..search.index..")
            .layer("entity")
            .definedBy("..search.entity..")
            .layer("result")
            .definedBy("..search.result..")
            .layer("query")
            .definedBy("..search.query..")
            .layer("directory")
            .definedBy("..search.directory..")
            .layer("exploration")
            .definedBy(
                    "..search.map..",
                    "..search.timeline..",
                    "..search.network..",
                    "..search.significance..",
                    "..search.related..")
            .layer("health")
            .definedBy("..search.health..")
            .layer("config")
            .definedBy("..search.config..")
            .whereLayer("HTTP and service")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("health")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("entity")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("further calls")
            .mayOnlyBeAccessedByLayers("HTTP and service")
            .whereLayer("exploration")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("index")
            .mayOnlyBeAccessedByLayers("HTTP and service", "further calls", "exploration")
            .whereLayer("result")
            .mayOnlyBeAccessedByLayers("HTTP and service", "further calls", "exploration")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers(
                    "HTTP and service", "further calls", "exploration", "result", "directory", "entity")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("HTTP and service", "result", "further calls", "exploration", "entity")
            .whereLayer("config")
            .mayOnlyBeAccessedByLayers("HTTP and service", "further calls", "exploration", "index", "query", "entity")
            .as("a query is read, sent by the service, and its answer read with labels; no part knows the one"
                    + " above it");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.sijill.(**)")
            .should()
            .beFreeOfCycles()
            .as("no package depends on itself through others");

    @ArchTest
    static final ArchRule TRANSLATIONS_ARE_PURE = noClasses()
            .that()
            .resideInAnyPackage("..search.query..", "..search.result..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch.client..", "org.apache.http..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.sijill.index.Elasticsearch")
            .as("composing a request and reading an answer send nothing")
            .because("they are tested with JSON alone");

    @ArchTest
    static final ArchRule NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..", "io.agroal..")
            .as("search-service has no database")
            .because("everything in PostgreSQL belongs to ingest-service");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sijill.ingest..", "org.sijill.gateway..")
            .as("search-service knows no other service");

    @ArchTest
    static final ArchRule RESOURCES_ARE_PUBLIC = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePublic()
            .as("resources are public")
            .because("Quarkus REST ignores others without an error");

    @ArchTest
    static final ArchRule RESOURCE_METHODS_ARE_PUBLIC = methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .as("methods that answer requests are public")
            .because("Quarkus REST ignores others without an error");
}
