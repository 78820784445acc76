package org.safeharbour.system;

import java.nio.file.Path;

/** The repository that is tested; asking for it starts nothing. */
final class Project {
    private Project() {}

    static Path root() {
        return Path.of(System.getProperty("project.root", "../.."))
                .toAbsolutePath()
                .normalize();
    }
}
