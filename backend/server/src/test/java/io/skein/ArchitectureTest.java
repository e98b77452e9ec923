// SPDX-License-Identifier: Apache-2.0
package io.skein;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The rules of the house that the compiled classes show. */
class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.skein");

    @Test
    void seesEveryModule() {
        assertThat(OURS.stream().map(ArchitectureTest::packageOf))
                .contains(
                        "model",
                        "exec",
                        "window",
                        "detect",
                        "score",
                        "boost",
                        "feature",
                        "learning",
                        "simulation",
                        "localneo4j",
                        "graph",
                        "alert",
                        "app");
    }

    @Test
    void importsOnlyWhatTheTableAllows() {
        classes().should(followTheImportTable()).check(OURS);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("io.skein.(**)").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void simulationAndDetectionShareNothingButTheModel() {
        classes()
                .that()
                .resideInAPackage("io.skein.simulation..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.skein.simulation..", "io.skein.model..", "java..", "de.siegmar.fastcsv..", "org.jspecify..")
                .check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackages("io.skein.simulation..", "io.skein.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.skein.simulation..")
                .check(OURS);
    }

    @Test
    void nobodyImportsTheApiOrTheApp() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.skein.api..", "io.skein.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.skein.api..", "io.skein.app..")
                .check(OURS);
    }

    @Test
    void keepsEachLibraryInItsPlace() {
        only("io.skein..neo4j..").mayUse("org.neo4j..");
        only("io.skein..jdbc..").mayUse("io.micronaut.data..", "java.sql..", "javax.sql..");
        only("io.skein.api..").mayUse("graphql..", "org.dataloader..", "io.micronaut.security..");
        only("io.skein.api..", "io.skein.app..").mayUse("io.micronaut.http..", "io.micronaut.runtime..");
        only("io.skein.app..").mayUse("picocli..");
        only("io.skein.window..", "io.skein.detect..", "io.skein.app.bench..").mayUse("org.jgrapht..");
        only("io.skein.ingest..", "io.skein.simulation..").mayUse("de.siegmar.fastcsv..");
        only("io.skein.learning..").mayUse("ml.dmlc..");
        only("io.skein.ingest..").mayUse("com.google.i18n..", "org.iban4j..");
    }

    @Test
    void keepsFrameworksOutOfThePureModules() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.skein.model..",
                        "io.skein.cypher..",
                        "io.skein.exec..",
                        "io.skein.window..",
                        "io.skein.detect..",
                        "io.skein.score..",
                        "io.skein.boost..",
                        "io.skein.feature..",
                        "io.skein.simulation..",
                        "io.skein.localneo4j..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "jakarta..", "org.slf4j..", "com.fasterxml..")
                .check(OURS);
    }

    @Test
    void takesTimeAndChanceFromOutside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.skein.app..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .check(OURS);
    }

    @Test
    void printsInTheAppOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.skein.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    @Test
    void injectsThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith("io.micronaut.context.annotation.Value")
                .orShould()
                .beAnnotatedWith("io.micronaut.context.annotation.Property")
                .check(OURS);
    }

    private static ArchCondition<JavaClass> followTheImportTable() {
        return new ArchCondition<>("import only what the table allows") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(to) && !ImportTable.allows(packageOf(from), packageOf(to))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ImportTable.ROOT);
    }

    private static String packageOf(JavaClass type) {
        return isOurs(type) ? type.getPackageName().substring(ImportTable.ROOT.length()) : type.getPackageName();
    }

    private static Places only(String... packages) {
        return new Places(resideInAnyPackage(packages));
    }

    private record Places(DescribedPredicate<JavaClass> allowed) {

        void mayUse(String... libraries) {
            noClasses()
                    .that(DescribedPredicate.not(allowed))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(libraries)
                    .check(OURS);
        }
    }
}
