package org.safeharbour.kit.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;

/** The rules of the house (docs/architecture.md) as ArchUnit rules; every service checks them in one test. */
public final class HouseRules {
    private HouseRules() {}

    /** The production classes below a root package. */
    public static JavaClasses productionClasses(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** Checks all rules; the first one that is broken fails with its reason. */
    public static void check(String rootPackage) {
        var production = productionClasses(rootPackage);
        rules(rootPackage).forEach(rule -> rule.allowEmptyShould(true).check(production));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles().because("a feature is read on its own"),
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("Resource")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                        .because("a resource talks to a use case, never to a repository"),
                noClasses()
                        .that(not(simpleNameEndingWith("Resource")).and(not(simpleNameEndingWith("Filter"))))
                        .and()
                        .resideOutsideOfPackage("org.safeharbour.kit..")
                        .should()
                        .dependOnClassesThat(resideInAPackage("jakarta.ws.rs.."))
                        .because("HTTP ends at the resource"),
                classes()
                        .that()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .onlyHaveDependentClassesThat(not(simpleNameEndingWith("Resource")))
                        .because("no entity in a REST signature"),
                fields().that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .and()
                        .areNotStatic()
                        .should()
                        .notBePublic()
                        .because("aggregates guard themselves"),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areAnnotatedWith("jakarta.persistence.Entity")
                        .should()
                        .haveNameNotMatching("set[A-Z].*")
                        .because("aggregates have behaviour, not setters"),
                noClasses()
                        .should()
                        .callMethod(Instant.class, "now")
                        .orShould()
                        .callMethod(LocalDate.class, "now")
                        .orShould()
                        .callMethod(LocalDateTime.class, "now")
                        .orShould()
                        .callMethod(ZonedDateTime.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .because("time is injected"),
                noClasses()
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("DTO")
                        .orShould()
                        .haveSimpleNameEndingWith("DAO")
                        .because("names are domain words"),
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Resource")
                        .should(refuseAnEmptyBody())
                        .because("an empty body is bad input, not a failure of ours"),
                noClasses()
                        .should()
                        .callMethod(java.util.UUID.class, "randomUUID")
                        .because("ids are version 7, made by Ids"));
    }

    private static ArchCondition<JavaMethod> refuseAnEmptyBody() {
        return new ArchCondition<>("have @NotNull and @Valid on every request record") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                for (var parameter : method.getParameters()) {
                    if (parameter.getRawType().getSimpleName().endsWith("Request")
                            && !(parameter.isAnnotatedWith("jakarta.validation.constraints.NotNull")
                                    && parameter.isAnnotatedWith("jakarta.validation.Valid"))) {
                        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                    }
                }
            }
        };
    }
}
