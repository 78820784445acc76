package org.safeharbour.chirp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CHIRP = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.safeharbour.chirp");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.safeharbour.chirp.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CHIRP);
    }

    @Test
    void resourcesGoThroughUseCases() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..database..")
                .check(CHIRP);
    }

    @Test
    void httpStaysInResources() {
        noClasses()
                .that()
                .resideInAnyPackage("..connector..", "..account..", "..admin..", "..page..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Guard")
                .and()
                .haveSimpleNameNotEndingWith("Headers")
                .and()
                .haveSimpleNameNotEndingWith("AdminOnly")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CHIRP);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(CHIRP);
    }

    @Test
    void chirpKnowsNothingOfSafeHarboursCode() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.safeharbour.kit..",
                        "org.safeharbour.ledger..",
                        "org.safeharbour.notice..",
                        "org.safeharbour.takedown..",
                        "org.safeharbour.reporting..",
                        "org.safeharbour.gateway..",
                        "org.safeharbour.local..")
                .check(CHIRP);
    }

    @Test
    void everyAdministrationResourceIsGuarded() {
        classes()
                .that()
                .resideInAPackage("..admin..")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith("org.safeharbour.chirp.admin.AdminOnly")
                .check(CHIRP);
    }
}
