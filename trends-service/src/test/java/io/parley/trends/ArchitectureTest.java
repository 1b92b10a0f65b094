package io.parley.trends;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The arrows between the rooms; a rule whose room is empty fails. */
@AnalyzeClasses(packages = "io.parley.trends", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "io.parley.trends.domain..",
                    "io.parley.contract..",
                    "java..",
                    "org.apache.lucene..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule outboundKnowsNoInbound = classes()
            .that()
            .resideInAPackage("..outbound..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("io.parley.trends.outbound..", "io.parley.trends.inbound..");

    @ArchTest
    static final ArchRule nothingKnowsInbound = classes()
            .that()
            .resideInAPackage("..inbound..")
            .should()
            .onlyBeAccessed()
            .byAnyPackage("io.parley.trends.inbound..");

    @ArchTest
    static final ArchRule channelsEndInInbound = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..inbound..");

    @ArchTest
    static final ArchRule doorsAreInInbound =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage("..inbound..");

    @ArchTest
    static final ArchRule noCycles = SlicesRuleDefinition.slices()
            .matching("io.parley.trends.(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule noOtherService = classes()
            .that()
            .resideInAPackage("io.parley.trends..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.parley.ingest..", "io.parley.sentiment..", "io.parley.generation..");
}
