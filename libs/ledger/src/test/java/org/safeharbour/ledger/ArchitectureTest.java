package org.safeharbour.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.safeharbour.ledger");

    @Test
    void theLibraryIsPlainJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.safeharbour.ledger..")
                .check(OURS);
    }

    @Test
    void theVerifierStandsOnTheLibraryAndNotTheOtherWayRound() {
        noClasses()
                .that()
                .resideInAPackage("org.safeharbour.ledger")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.safeharbour.ledger.verifier")
                .check(OURS);
    }

    @Test
    void nothingHereOpensAConnectionStartsAProcessOrAsksTheTime() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(?!URL$).*|java\\.lang\\.Process.*|java\\.time\\..*")
                .check(OURS);
    }
}
