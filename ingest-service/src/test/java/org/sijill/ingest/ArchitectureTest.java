package org.sijill.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.sijill.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] DATABASE = {
        "java.sql..", "javax.sql..", "jakarta.persistence..", "jakarta.transaction..", "org.hibernate..", "io.agroal.."
    };

    private static final String ELASTICSEARCH = "org.sijill.index.Elasticsearch";

    @ArchTest
    static final ArchRule LAYERS = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("org.sijill.ingest..")
            .layer("editing")
            .definedBy("..ingest.editing..")
            .layer("feed")
            .definedBy("..ingest.feed..")
            .layer("history")
            .definedBy("..ingest.history..")
            .layer("outbound")
            .definedBy("..ingest.outbound..")
            .layer("imports")
            .definedBy("..ingest.imports..")
            .layer("article")
            .definedBy("..ingest.article..")
            .layer("alert")
            .definedBy("..ingest.alert..")
            .layer("health")
            .definedBy("..ingest.health..")
            .layer("analysis")
            .definedBy("..ingest.analysis..")
            .layer("rebuild")
            .definedBy("..ingest.rebuild..")
            .layer("consistency")
            .definedBy("..ingest.consistency..")
            .layer("outbox")
            .definedBy("..ingest.outbox..")
            .layer("generation")
            .definedBy("..ingest.generation..")
            .layer("directory")
            .definedBy("..ingest.directory..")
            .layer("annotation")
            .definedBy("..ingest.annotation..")
            .layer("database")
            .definedBy("..ingest.database..")
            .layer("settings")
            .definedBy("org.sijill.ingest")
            .whereLayer("feed")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("history")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("imports")
            .mayOnlyBeAccessedByLayers("feed")
            .whereLayer("outbound")
            .mayOnlyBeAccessedByLayers("alert", "feed")
            .whereLayer("editing")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers("imports", "editing", "history")
            .whereLayer("alert")
            .mayOnlyBeAccessedByLayers("article")
            .whereLayer("health")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("database")
            .mayOnlyBeAccessedByLayers("imports")
            .whereLayer("rebuild")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("consistency")
            .mayOnlyBeAccessedByLayers("rebuild")
            .whereLayer("analysis")
            .mayOnlyBeAccessedByLayers("article")
            .whereLayer("outbox")
            .mayOnlyBeAccessedByLayers("article", "health", "consistency")
            .whereLayer("generation")
            .mayOnlyBeAccessedByLayers("article", "outbox", "consistency", "rebuild")
            .whereLayer("directory")
            .mayOnlyBeAccessedByLayers("editing", "article", "analysis", "outbox")
            .whereLayer("annotation")
            .mayOnlyBeAccessedByLayers("article", "analysis", "directory")
            .whereLayer("settings")
            .mayOnlyBeAccessedByLayers("article", "analysis", "outbox", "generation")
            .as("articles are annotated, kept and announced; the outbox feeds the index without knowing articles");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.sijill.(**)")
            .should()
            .beFreeOfCycles()
            .as("no package depends on itself through others");

    @ArchTest
    static final ArchRule ANNOTATION_IS_PURE = noClasses()
            .that()
            .resideInAPackage("..ingest.annotation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATABASE)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch..", "org.apache.http..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ELASTICSEARCH)
            .as("annotation knows neither PostgreSQL nor Elasticsearch")
            .because("it must give the same answer for a text wherever it runs");

    @ArchTest
    static final ArchRule ANALYSIS_STORES_NOTHING = noClasses()
            .that()
            .resideInAPackage("..ingest.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATABASE)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ELASTICSEARCH)
            .as("analysis stores nothing");

    @ArchTest
    static final ArchRule HEALTH_DOES_NO_INPUT_OR_OUTPUT = noClasses()
            .that()
            .resideInAPackage("..ingest.health..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DATABASE)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(ELASTICSEARCH)
            .as("health checks tell what others have noticed")
            .because("a check that waits for a server says nothing in time");

    @ArchTest
    static final ArchRule ENTITIES_STAY_AT_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .onlyBeAccessed()
            .byAnyPackage("..ingest.article..")
            .as("entities never leave their package")
            .because("what is stored and what is answered change for different reasons");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.sijill.search..", "org.sijill.gateway..")
            .as("ingest-service knows no other service");

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
