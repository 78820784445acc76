package org.safeharbour.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Endpoint × permission, read from the annotations and compared with a committed table. An endpoint without a permission
 * fails; so does a change that the table does not show.
 */
public final class EndpointTable {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD");

    private EndpointTable() {}

    /** Compares with {@code golden}; the message holds the whole new table to copy when the change is wanted. */
    public static void check(Path golden, String... rootPackages) throws IOException {
        var table = String.join("\n", rows(rootPackages)) + "\n";
        var committed = Files.exists(golden) ? Files.readString(golden) : "";
        assertThat(table)
                .as("endpoint table; if the change is wanted, copy this into %s:%n%s", golden.getFileName(), table)
                .isEqualTo(committed);
        assertThat(table).as("every endpoint needs a permission").doesNotContain("MISSING");
    }

    private static List<String> rows(String... rootPackages) {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackages);
        var rows = new ArrayList<String>();
        for (var type : classes) {
            for (var method : type.getMethods()) {
                httpMethod(method)
                        .ifPresent(verb -> rows.add(
                                "%-6s %-70s %s".formatted(verb, path(type, method), permission(type, method))));
            }
        }
        rows.sort(
                java.util.Comparator.comparing((String row) -> row.substring(7)).thenComparing(row -> row));
        return rows;
    }

    private static Optional<String> httpMethod(JavaMethod method) {
        return METHODS.stream()
                .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                .findFirst();
    }

    private static String path(JavaClass type, JavaMethod method) {
        return Stream.of(
                        value(type.tryGetAnnotationOfType("jakarta.ws.rs.Path")),
                        value(method.tryGetAnnotationOfType("jakarta.ws.rs.Path")))
                .flatMap(Optional::stream)
                .map(p -> p.replaceAll("^/|/$", ""))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("/", "/", ""));
    }

    private static Optional<String> value(Optional<? extends JavaAnnotation<?>> annotation) {
        return annotation.flatMap(a -> a.get("value")).map(Object::toString);
    }

    private static String permission(JavaClass type, JavaMethod method) {
        return permission(
                        method.tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed"),
                        method.isAnnotatedWith("jakarta.annotation.security.PermitAll"))
                .or(() -> permission(
                        type.tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed"),
                        type.isAnnotatedWith("jakarta.annotation.security.PermitAll")))
                .orElse("MISSING");
    }

    private static Optional<String> permission(Optional<? extends JavaAnnotation<?>> roles, boolean everybody) {
        if (everybody) {
            return Optional.of("(public)");
        }
        return roles.flatMap(a -> a.get("value")).map(v -> Arrays.stream((Object[]) v)
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", ")));
    }
}
