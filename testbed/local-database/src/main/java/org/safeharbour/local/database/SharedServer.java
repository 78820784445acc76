package org.safeharbour.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * The one throw-away server of this JVM. What it is reached by is kept in system properties, because live reload brings a new class
 * loader each time and must find the server again.
 */
final class SharedServer {
    private static final String PREFIX = "local-database.";
    private static final String PORT = PREFIX + "port";
    private static final String PASSWORD = PREFIX + "password";
    private static final String FOLDER = PREFIX + "folder";
    private static final Set<String> FOLDERS =
            Set.of("SAFE_HARBOUR_KEYS_DIR", "SAFE_HARBOUR_STATE_DIR", "CHIRP_KEYS_DIR", "CHIRP_ADMIN_TOKEN");

    private SharedServer() {}

    static boolean provides(String name) {
        return name.startsWith("SAFE_HARBOUR_DB_") || FOLDERS.contains(name);
    }

    static Map<String, String> environmentOf(String service) {
        Properties system = System.getProperties();
        synchronized (system) {
            String prefix = PREFIX + service + ".";
            if (system.getProperty(prefix + "SAFE_HARBOUR_DB_URL") == null) {
                prepare(service).forEach((name, value) -> system.setProperty(prefix + name, value));
            }
            Map<String, String> environment = new TreeMap<>();
            for (String name : system.stringPropertyNames()) {
                if (name.startsWith(prefix)) {
                    environment.put(name.substring(prefix.length()), system.getProperty(name));
                }
            }
            return environment;
        }
    }

    private static Map<String, String> prepare(String service) {
        try {
            if (System.getProperty(PORT) == null) {
                start();
            }
            Path folder = Path.of(System.getProperty(FOLDER));
            Map<String, String> environment =
                    new TreeMap<>(new DatabaseRoles(Integer.getInteger(PORT), System.getProperty(PASSWORD))
                            .prepare(service)
                            .environment());
            ServiceKeys keys = ServiceKeys.in(folder.resolve("keys"));
            environment.putAll(keys.environment(service));
            Path state = Folders.secret(folder.resolve("state").resolve(service));
            environment.put("SAFE_HARBOUR_STATE_DIR", state.toString());
            return environment;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The local database did not start: " + failure.getMessage(), failure);
        }
    }

    private static void start() throws IOException {
        LocalPostgres server = LocalPostgres.throwAway();
        System.setProperty(
                FOLDER,
                Files.createDirectories(server.folder().resolve("service")).toString());
        System.setProperty(PASSWORD, server.superuserPassword());
        System.setProperty(PORT, Integer.toString(server.port()));
    }
}
