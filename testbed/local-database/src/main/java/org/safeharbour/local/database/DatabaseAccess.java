package org.safeharbour.local.database;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a service reaches its database: one URL, three roles.
 *
 * @param url the JDBC URL without credentials
 * @param owner runs the migrations
 * @param app runs the service, under forced row-level security
 * @param sequencer appends to the ledger
 */
public record DatabaseAccess(String url, Login owner, Login app, Login sequencer) {
    /** A role and its password; never printed. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /** The environment that a service expects, by the names of {@code SAFE_HARBOUR_DB_*}. */
    public Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("SAFE_HARBOUR_DB_URL", url);
        put(environment, "OWNER", owner);
        put(environment, "APP", app);
        put(environment, "SEQUENCER", sequencer);
        return environment;
    }

    private static void put(Map<String, String> environment, String role, Login login) {
        environment.put("SAFE_HARBOUR_DB_" + role + "_USER", login.user());
        environment.put("SAFE_HARBOUR_DB_" + role + "_PASSWORD", login.password());
    }
}
