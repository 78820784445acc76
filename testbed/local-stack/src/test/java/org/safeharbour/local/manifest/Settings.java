package org.safeharbour.local.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a service is told by its environment: the names in its own properties and in those of the kit. */
final class Settings {
    private static final Pattern NAME = Pattern.compile("\\$\\{(SAFE_HARBOUR_[A-Z_]+)(:?)");
    private static final String KIT = "libs/service-kit/src/main/resources/META-INF/microprofile-config.properties";
    /** Of the framework itself, not of ours. */
    private static final Set<String> FRAMEWORK = Set.of("QUARKUS_INIT_AND_EXIT");

    private final Properties properties = new Properties();

    private Settings(String service) {
        load(Manifests.ROOT.resolve(KIT));
        load(Manifests.ROOT.resolve(service).resolve("src/main/resources/application.properties"));
    }

    static Settings of(String service) {
        return new Settings(service);
    }

    /** Whether something in the service listens to this name. */
    boolean knows(String name) {
        return all(true).contains(name)
                || FRAMEWORK.contains(name)
                || properties.stringPropertyNames().stream().anyMatch(key -> key.replaceAll("[^A-Za-z0-9]", "_")
                        .toUpperCase(Locale.ROOT)
                        .equals(name));
    }

    /** Names without which a start in production fails. */
    Set<String> required() {
        return all(false);
    }

    /** The port that a key has unless the environment moves it. */
    int port(String key) {
        return Optional.ofNullable(properties.getProperty(key))
                .map(value -> Integer.parseInt(value.replaceAll("\\D", "")))
                .orElseThrow();
    }

    private Set<String> all(boolean withDefault) {
        Set<String> names = new TreeSet<>();
        for (String key : properties.stringPropertyNames()) {
            Matcher matcher = NAME.matcher(properties.getProperty(key));
            // Of a default within a default only the outer name is asked for; profiles of developers do not count.
            if (!key.startsWith("%")) {
                while (matcher.find()) {
                    boolean optional = !matcher.group(2).isEmpty() || inDefault(key, matcher.start());
                    if (withDefault || !optional) {
                        names.add(matcher.group(1));
                    }
                }
            }
        }
        return names;
    }

    private boolean inDefault(String key, int start) {
        String before = properties.getProperty(key).substring(0, start);
        return before.matches(".*\\$\\{[A-Z_]+:");
    }

    private void load(Path file) {
        try (InputStream text = Files.newInputStream(file)) {
            properties.load(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
