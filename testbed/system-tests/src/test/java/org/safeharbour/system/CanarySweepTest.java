package org.safeharbour.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.local.Service;
import org.safeharbour.local.job.Api;

/**
 * After everything else: nothing of any account holder whom a test invented is in a log, a metric, an answer to a mistake, a dead
 * letter, a task, or a ledger. Handles are left out: they are what notices name, and the platform shows them to everybody.
 */
@Order(Integer.MAX_VALUE)
class CanarySweepTest {
    private static final List<String> SERVICES = List.of("notice", "takedown", "reporting", "gateway");
    private static final int LEAST_LENGTH = 10;

    /** What was found on purpose: the place begins so, and why that is right. */
    private static final Map<String, String> ALLOWED = Map.of();

    private final Stack stack = Stack.shared();

    @Test
    void nothingOfAnybodyIsLeftAnywhere() throws Exception {
        // Somebody's data are really there, also when this test runs alone.
        var person = FixturePerson.invented("swp");
        Api.with(stack.http(), stack.local().ports().url(Service.CHIRP), stack.chirpAdminToken())
                .post("/admin/v1/accounts", Map.of("accounts", List.of(person.account())));
        var canaries = everybody();
        assertThat(canaries.in(person.email().getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        Map<String, Set<String>> found = new TreeMap<>();
        int[] looked = {0};
        for (var place : places().entrySet()) {
            looked[0]++;
            var names = canaries.in(place.getValue());
            if (!names.isEmpty() && ALLOWED.keySet().stream().noneMatch(place.getKey()::startsWith)) {
                found.put(place.getKey(), names);
            }
        }
        System.out.printf("canary sweep: %d spellings in %d places%n", canaries.size(), looked[0]);
        assertThat(looked[0]).isGreaterThan(10);
        assertThat(found).as("personal data where they do not belong").isEmpty();
    }

    /** A sweep that finds nothing proves nothing unless it finds what is there. */
    @ParameterizedTest
    @ValueSource(strings = {"plain", "json", "percent", "hex", "HEX", "base64", "base64+1", "base64+2", "base64url"})
    void aPlantedValueIsFound(String spelling) {
        var person = FixturePerson.invented("swp");
        var canaries = new Canaries();
        canaries.add("name", person.name());
        canaries.add("phone", person.phone());
        for (var value : Map.of("name", person.name(), "phone", person.phone()).entrySet()) {
            var line = "{\"level\":\"INFO\",\"message\":\"seen " + spelled(value.getValue(), spelling) + " here\"}";
            assertThat(canaries.in(line.getBytes(StandardCharsets.UTF_8)))
                    .as(line)
                    .containsExactly(value.getKey());
        }
        assertThat(canaries.in(
                        "{\"level\":\"INFO\",\"message\":\"seen nobody here\"}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static String spelled(String value, String spelling) {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        return switch (spelling) {
            case "json" -> value.replace("ü", "\\u00fc");
            case "percent" -> URLEncoder.encode(value, StandardCharsets.UTF_8);
            case "hex" -> HexFormat.of().formatHex(bytes);
            case "HEX" -> HexFormat.of().withUpperCase().formatHex(bytes);
            case "base64" -> base64(value + " and more");
            case "base64+1" -> base64("x" + value + " and more");
            case "base64+2" -> base64("xy" + value + " and more");
            case "base64url" -> Base64.getUrlEncoder().encodeToString(bytes);
            default -> value;
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the platform knows of everybody, as far as a value can be told from others. */
    private Canaries everybody() throws SQLException {
        var canaries = new Canaries();
        try (var connection = stack.local().postgres().superuser("chirp");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select 'name of ' || handle, display_name from account where display_name <> handle
                        union select 'e-mail of ' || handle, email from account
                        union select 'phone of ' || handle, phone from account
                        union select 'sign-up address of ' || handle, host(sign_up_ip) from account
                        union select 'post ' || id, text from post
                        union select 'upload address of post ' || id, host(upload_ip) from post
                        union select 'log-in address of ' || account_id, host(ip) from log_in
                        """)) {
            var values = new LinkedHashMap<String, List<String>>();
            while (rows.next()) {
                if (rows.getString(2) != null) {
                    values.computeIfAbsent(rows.getString(2), value -> new ArrayList<>())
                            .add(rows.getString(1));
                }
            }
            values.entrySet().stream()
                    .filter(value -> value.getKey().length() >= LEAST_LENGTH)
                    .forEach(value -> canaries.add(value.getValue().getFirst(), value.getKey()));
        }
        return canaries;
    }

    /** Everything that leaves the databases' own tables: by name, with its bytes. */
    private Map<String, byte[]> places() throws Exception {
        Map<String, byte[]> places = new LinkedHashMap<>();
        files(stack.local().logs(), "log ", places);
        files(
                stack.root().resolve("testbed/system-tests/target/stack/postgres/server.log"),
                "log of PostgreSQL ",
                places);
        errors(stack.root().resolve("testbed/system-tests/target/faults"), places);
        for (var service : Service.values()) {
            places.put("metrics of " + service.key(), metrics(service));
        }
        for (var service : SERVICES) {
            column(service, "outbox", "coalesce(last_error, '')", places);
            column(
                    service,
                    "task",
                    "titles::text || facts::text || coalesce(note, '') || coalesce(resolution, '')",
                    places);
            column(service, "ledger_entry", "convert_from(body, 'UTF8')", places);
            column(service, "ledger_checkpoint", "note", places);
        }
        return places;
    }

    private static void files(Path root, String kind, Map<String, byte[]> places) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                places.put(kind + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /** What the clients of the faulty runs were told when something failed. */
    private static void errors(Path root, Map<String, byte[]> places) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.filter(name -> name.endsWith("errors.txt")).toList()) {
                places.put("answers in " + file.getParent().getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private byte[] metrics(Service service) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + stack.local().ports().managementOf(service) + "/q/metrics");
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
        return stack.http()
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private void column(String service, String table, String expression, Map<String, byte[]> places)
            throws SQLException {
        try (var connection = stack.local().postgres().superuser(service);
                var statement = connection.createStatement()) {
            try (var there = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return;
                }
            }
            try (var rows = statement.executeQuery("select " + expression + " from " + table)) {
                var text = new StringBuilder();
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
                places.put(table + " of " + service, text.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
