package io.parley.generation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The arrows between the rooms. ArchUnit fails a rule that finds no classes at all. */
@AnalyzeClasses(packages = "io.parley.generation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule outboundDoesNotCallInbound = noClasses()
            .that()
            .resideInAPackage("..generation.outbound..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..generation.inbound..");

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..generation.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.parley.generation.domain..", "io.parley.contract..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule inboundKnowsNoDrivers = noClasses()
            .that()
            .resideInAPackage("..generation.inbound..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "jakarta.persistence..", "dev.langchain4j..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule onlyInboundListensToTopics =
            methods().that().areAnnotatedWith(Incoming.class).should().beDeclaredInClassesThat(inInbound());

    @ArchTest
    static final ArchRule onlyInboundHasDoors =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..generation.inbound..");

    @ArchTest
    static final ArchRule capabilitiesDoNotGoInCircles =
            slices().matching("io.parley.generation.(*).(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> inInbound() {
        return JavaClass.Predicates.resideInAPackage("..generation.inbound..");
    }
}
