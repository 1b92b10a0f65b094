package io.parley.sentiment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.enterprise.inject.Produces;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.streams.Topology;

/** The rooms of the service and the arrows between them. ArchUnit fails a rule that finds no class to check. */
@AnalyzeClasses(packages = "io.parley.sentiment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

    @ArchTest
    static void domainKnowsOnlyTheContract(JavaClasses service) {
        classes()
                .that()
                .resideInAPackage("io.parley.sentiment.domain..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations..", "io.parley.contract..", "io.parley.sentiment.domain..")
                .check(service);
    }

    @ArchTest
    static void outboundDoesNotKnowInbound(JavaClasses service) {
        noClasses()
                .that()
                .resideInAPackage("io.parley.sentiment.outbound..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.parley.sentiment.inbound..")
                .check(service);
    }

    @ArchTest
    static void onlyTheRoomsHoldWork(JavaClasses service) {
        noClasses()
                .that()
                .resideInAPackage("io.parley.sentiment")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.parley.sentiment.inbound..",
                        "io.parley.sentiment.outbound..",
                        "io.parley.sentiment.domain..")
                .check(service);
    }

    @ArchTest
    static void roomsHaveNoCycles(JavaClasses service) {
        SlicesRuleDefinition.slices()
                .matching("io.parley.sentiment.(*)..")
                .should()
                .beFreeOfCycles()
                .check(service);
    }

    @ArchTest
    static void otherServicesAreUnknown(JavaClasses service) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.parley.ingest..", "io.parley.generation..", "io.parley.trends..")
                .check(service);
    }

    @ArchTest
    static void theTopologyIsInbound(JavaClasses service) {
        methods()
                .that()
                .areAnnotatedWith(Produces.class)
                .and()
                .haveRawReturnType(Topology.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage("io.parley.sentiment.inbound..")
                .check(service);
    }

    @ArchTest
    static void recordsAreTakenInboundAndWrittenOutbound(JavaClasses service) {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.parley.sentiment.inbound..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(KafkaConsumer.class)
                .check(service);
        noClasses()
                .that()
                .resideOutsideOfPackage("io.parley.sentiment.outbound..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(KafkaProducer.class)
                .check(service);
    }
}
