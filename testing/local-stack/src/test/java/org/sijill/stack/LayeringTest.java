package org.sijill.stack;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.sijill.stack", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {

    @ArchTest
    static final ArchRule PROCESSES_KNOW_NOTHING_AND_COMMANDS_ARE_KNOWN_BY_NOBODY = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("processes")
            .definedBy("org.sijill.stack.process")
            .layer("folders")
            .definedBy("org.sijill.stack.home")
            .layer("servers")
            .definedBy("org.sijill.stack")
            .layer("tokens")
            .definedBy("org.sijill.stack.token")
            .layer("seeds")
            .definedBy("org.sijill.stack.seed")
            .layer("commands")
            .definedBy("org.sijill.stack.command")
            .whereLayer("processes")
            .mayNotAccessAnyLayer()
            .whereLayer("folders")
            .mayOnlyAccessLayers("processes")
            .whereLayer("tokens")
            .mayOnlyAccessLayers("processes", "folders")
            .whereLayer("servers")
            .mayOnlyAccessLayers("processes", "folders", "tokens")
            .whereLayer("seeds")
            .mayOnlyAccessLayers("processes", "folders")
            .whereLayer("commands")
            .mayNotBeAccessedByAnyLayer();
}
