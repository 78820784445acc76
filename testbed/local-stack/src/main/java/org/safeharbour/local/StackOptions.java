package org.safeharbour.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * How a stack is to be started.
 *
 * @param root the repository: where the built services and the realm files are
 * @param data where databases, keys and logs stay
 * @param portBase the port of the gateway, from which the others count
 * @param environment what a service gets in addition, for tests (crash points)
 * @param faultyLinks whether everything that the parts say to each other goes through links that can be broken at run time
 */
public record StackOptions(
        Path root, Path data, int portBase, Map<Service, Map<String, String>> environment, boolean faultyLinks) {
    /** Environment variable that moves all ports. */
    public static final String PORT_BASE = "SAFE_HARBOUR_PORT_BASE";

    private static final int DEFAULT_PORT_BASE = 8080;

    /** Paths are made absolute: the services run in folders of their own. */
    public StackOptions {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** The usual stack of this repository with its data in {@code data}. */
    public static StackOptions of(Path root, Path data) {
        return new StackOptions(root, data, portBaseOf(System.getenv(PORT_BASE)), Map.of(), false);
    }

    /** The same on other ports. */
    public StackOptions withPortBase(int base) {
        return new StackOptions(root, data, base, environment, faultyLinks);
    }

    /** The same with links between the parts that tests can break: {@link LocalStack#links()}. */
    public StackOptions withFaultyLinks() {
        return new StackOptions(root, data, portBase, environment, true);
    }

    /** The same with something added to a service's environment. */
    public StackOptions with(Service service, Map<String, String> added) {
        Map<Service, Map<String, String>> more = new HashMap<>(environment);
        more.put(service, added);
        return new StackOptions(root, data, portBase, more, faultyLinks);
    }

    private static int portBaseOf(String text) {
        if (text == null || text.isBlank()) {
            return DEFAULT_PORT_BASE;
        }
        if (!text.matches("[0-9]{4,5}")) {
            throw new StackFailure("port.base", text);
        }
        return Integer.parseInt(text);
    }
}
