package org.safeharbour.local.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives a service in development mode and in tests what the local stack gives it by environment: {@code SAFE_HARBOUR_DB_*} of a
 * throw-away PostgreSQL, and {@code SAFE_HARBOUR_KEYS_DIR} and {@code SAFE_HARBOUR_STATE_DIR} with generated keys.
 *
 * <p>Nothing starts before somebody asks for one of these values, so building a package (profile prod) starts nothing. The
 * environment and every other source win over this one. The service's name is the value of {@code safe-harbour.service}.
 */
public final class LocalDatabaseConfig implements ConfigSourceFactory {
    /** Names the service whose database is wanted: notice, takedown, reporting, gateway, chirp or a test's own. */
    public static final String SERVICE = "safe-harbour.service";

    private static final int BELOW_EVERYTHING = 50;

    /** For the service container that discovers configuration sources. */
    public LocalDatabaseConfig() {}

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        // Tests may run under a profile name of their own; the packaged application (prod) never has this class.
        boolean local =
                !context.getProfiles().isEmpty() && !context.getProfiles().contains("prod");
        ConfigValue service = context.getValue(SERVICE);
        if (!local || service == null || service.getValue() == null) {
            return List.of();
        }
        String name = service.getValue();
        return List.of(new Source(() -> SharedServer.environmentOf(name)));
    }

    private record Source(Supplier<Map<String, String>> environment) implements ConfigSource {
        @Override
        public Set<String> getPropertyNames() {
            return Set.of();
        }

        @Override
        public String getValue(String name) {
            return SharedServer.provides(name) ? environment.get().get(name) : null;
        }

        @Override
        public String getName() {
            return "Safe Harbour local database";
        }

        @Override
        public int getOrdinal() {
            return BELOW_EVERYTHING;
        }
    }
}
