package org.safeharbour.chirp.problem;

import java.io.Serial;
import java.util.List;

/** Ends a request with an RFC 9457 answer. Carries keys of the message bundle, never finished text. */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<Fault> faults;

    /**
     * One thing wrong with the input.
     *
     * @param path where, as {@code items[3].actionId}; empty for the whole body
     * @param rule the key {@code fault.<rule>} of the message bundle
     */
    public record Fault(String path, String rule) {}

    /** A problem without details of the input. */
    public Problem(ProblemType type) {
        this(type, List.of());
    }

    /** A problem that lists what is wrong with the input. */
    public Problem(ProblemType type, List<Fault> faults) {
        super(type.slug(), null, false, false);
        this.type = type;
        this.faults = List.copyOf(faults);
    }

    /** Bad input with a single fault. */
    public static Problem badInput(String path, String rule) {
        return new Problem(ProblemType.BAD_REQUEST, List.of(new Fault(path, rule)));
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong with the input, possibly nothing in particular. */
    public List<Fault> faults() {
        return faults;
    }
}
