package org.safeharbour.chirp.connector;

import java.util.Arrays;
import java.util.Optional;

/** What Chirp can do to a target on request; every measure can be lifted again. */
enum Measure {
    /** The account is closed: no log-in, no page. */
    BLOCK_ACCOUNT(TargetName.ACCOUNT),
    /** The account stays readable and changes no more. */
    FREEZE(TargetName.ACCOUNT),
    /** The post is replaced by a tombstone. */
    REMOVE_CONTENT(TargetName.POST);

    private final String targetKind;

    Measure(String targetKind) {
        this.targetKind = targetKind;
    }

    static Optional<Measure> named(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(name))
                .findFirst();
    }

    boolean fits(String kind) {
        return targetKind.equals(kind);
    }
}
