package org.sijill.text;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The library runs inside Elasticsearch and in native images: it may know nothing but java.base and the null contracts. */
@AnalyzeClasses(packages = "org.sijill.text", importOptions = ImportOption.DoNotIncludeTests.class)
class DependenciesTest {
    @ArchTest
    static final ArchRule KNOWS_ONLY_JAVA_BASE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.sijill.text..",
                    "org.jspecify.annotations",
                    "java.io",
                    "java.lang..",
                    "java.net",
                    "java.nio..",
                    "java.security",
                    "java.text",
                    "java.time..",
                    "java.util",
                    "java.util.function",
                    "java.util.regex",
                    "java.util.stream");

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("org.sijill.text.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule IDENTITY_IS_FROZEN = noClasses()
            .that()
            .resideInAPackage("..identity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..canonical..", "..analysis..", "..token..");

    @ArchTest
    static final ArchRule CANONICAL_TEXT_DOES_NOT_FOLD = noClasses()
            .that()
            .resideInAPackage("..canonical..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..analysis..", "..match..", "..date..");
}
