package org.sijill.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sijill.index", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NEITHER_SERVICES_NOR_FRAMEWORKS = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.sijill.index",
                    "org.sijill.text.analysis",
                    "org.sijill.text.token",
                    "java.io",
                    "java.lang..",
                    "java.nio..",
                    "java.time..",
                    "java.security..",
                    "java.util..",
                    "javax.net.ssl..",
                    "com.fasterxml.jackson..",
                    "org.apache.http..",
                    "org.elasticsearch.client",
                    "org.jspecify.annotations")
            .as("search-index knows Elasticsearch, JSON, words and their analysis, but no service and no framework")
            .because("both services are built on it, and a native image has to hold it");

    @ArchTest
    static final ArchRule ONE_CLASS_SPEAKS_TO_ELASTICSEARCH = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Elasticsearch|LimitedAnswer)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch.client..", "org.apache.http..")
            .as("only the class Elasticsearch and the limit of its answers know the client")
            .because("JSON in, JSON out and two kinds of failure are all that the rest may know of it");

    @ArchTest
    static final ArchRule DOCUMENTS_DO_NOT_KNOW_HOW_THEY_ARE_WRITTEN = noClasses()
            .that()
            .haveNameMatching(".*\\.(IndexedArticle(\\$.*)?|MentionedDate|Published)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson..")
            .as("what is indexed does not know JSON")
            .because("the writer is the one translation");
}
