package io.parley.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.Path;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;

/** The arrows between the rooms. ArchUnit fails a rule that finds no classes at all. */
@AnalyzeClasses(packages = "io.parley.ingest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CONFIG = "io.parley.ingest";
    private static final String INBOUND = "io.parley.ingest.inbound..";
    private static final String DOMAIN = "io.parley.ingest.domain..";
    private static final String OUTBOUND = "io.parley.ingest.outbound..";
    private static final String CONTRACT = "io.parley.contract..";
    private static final String CHASSIS = "io.parley.chassis..";

    @ArchTest
    static final ArchRule inboundCallsDomainAndOutbound = noClasses()
            .that()
            .resideInAPackage(INBOUND)
            .should()
            .dependOnClassesThat(areOursBut(CONFIG, INBOUND, DOMAIN, OUTBOUND, CONTRACT, CHASSIS));

    @ArchTest
    static final ArchRule outboundCallsDomain = noClasses()
            .that()
            .resideInAPackage(OUTBOUND)
            .should()
            .dependOnClassesThat(areOursBut(CONFIG, OUTBOUND, DOMAIN, CONTRACT, CHASSIS));

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    DOMAIN,
                    CONTRACT,
                    "java..",
                    "javax.crypto..",
                    "javax.xml..",
                    "com.fasterxml.jackson..",
                    "io.cloudevents..",
                    "org.jsoup..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule packagesDoNotGoInCircles =
            slices().matching("io.parley.ingest.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyInboundHasDoors =
            classes().that().areAnnotatedWith(Path.class).should().resideInAPackage(INBOUND);

    @ArchTest
    static final ArchRule onlyInboundKnowsTopologies = classes()
            .that(dependOn(Topology.class).or(dependOn(Processor.class)))
            .should()
            .resideInAPackage(INBOUND);

    @ArchTest
    static final ArchRule onlyOutboundProduces =
            classes().that(dependOn(Producer.class)).should().resideInAPackage(OUTBOUND);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    static void everyRoomIsInhabited(JavaClasses ingest) {
        for (String room : List.of(INBOUND, DOMAIN, OUTBOUND)) {
            assertThat(ingest.that(resideInAPackage(room))).as(room).isNotEmpty();
        }
    }

    private static DescribedPredicate<JavaClass> areOursBut(String... allowed) {
        return resideInAPackage("io.parley..").and(not(resideInAnyPackage(allowed)));
    }

    private static DescribedPredicate<JavaClass> dependOn(Class<?> type) {
        return DescribedPredicate.describe(
                "depend on " + type.getSimpleName(),
                candidate -> candidate.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isAssignableTo(type)));
    }
}
