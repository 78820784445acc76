package org.safeharbour.gateway.page;

/** The parts of the site. */
public enum Area {
    /** For everybody. */
    OPEN("/"),
    /** Officers of agencies. */
    PORTAL("/portal"),
    /** The platform's staff. */
    CONSOLE("/console");

    private final String home;

    Area(String home) {
        this.home = home;
    }

    /** Path of its first page. */
    public String home() {
        return home;
    }

    /** Its name in the message bundles. */
    public String code() {
        return name();
    }

    static Area of(String path) {
        if (path.equals(PORTAL.home) || path.startsWith(PORTAL.home + "/")) {
            return PORTAL;
        }
        return path.equals(CONSOLE.home) || path.startsWith(CONSOLE.home + "/") ? CONSOLE : OPEN;
    }
}
