package org.sijill.elasticsearch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.lucene.analysis.TokenFilter;
import org.elasticsearch.plugin.NamedComponent;

@AnalyzeClasses(packages = "org.sijill.elasticsearch", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule IS_A_THIN_ADAPTER = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.sijill.elasticsearch",
                    "org.sijill.text.analysis",
                    "org.sijill.text.token",
                    "org.apache.lucene.analysis..",
                    "org.apache.lucene.util",
                    "org.elasticsearch.plugin..",
                    "java.io",
                    "java.lang..",
                    "java.nio",
                    "java.util",
                    "org.jspecify.annotations")
            .as("the plugin knows Lucene, the stable plugin API and the rules of arabic-text, nothing else")
            .because(
                    "the server loads it with no other jar beside it, and rules of the language belong into arabic-text");

    @ArchTest
    static final ArchRule FACTORIES_CAN_BE_MADE_BY_THE_SERVER = classes()
            .that()
            .areAnnotatedWith(NamedComponent.class)
            .should()
            .bePublic()
            .andShould()
            .haveSimpleNameEndingWith("Factory")
            .as("named components are public factories")
            .because("Elasticsearch makes them by reflection");

    @ArchTest
    static final ArchRule FILTERS_ARE_FINAL = classes()
            .that()
            .areAssignableTo(TokenFilter.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .as("token filters are final")
            .because("Lucene asserts it of every token stream");
}
