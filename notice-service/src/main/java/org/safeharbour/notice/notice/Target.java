package org.safeharbour.notice.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.safeharbour.kit.problem.Problem;

/** Something of the platform that a demand is about: personal data, never for a log. */
public record Target(
        @NotNull TargetKind kind,
        @NotBlank @Size(max = 1_000) String value) {
    /** What an index can hold of a value, in UTF-8. */
    private static final int MOST_BYTES = 2_000;

    /** These targets, folded, each once. @throws Problem 400 for a value that is too long */
    static List<Target> folded(List<Target> targets, String path) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                throw Problem.invalid(path + "[" + i + "].value", "notice.target-too-long", MOST_BYTES);
            }
        }
        return targets.stream().map(Target::folded).distinct().toList();
    }

    /** The same target in the one spelling that all services compare: handles and post addresses in lower case. */
    public Target folded() {
        var bare = value.strip();
        boolean caseless = (kind == TargetKind.ACCOUNT && bare.startsWith("@")) || kind == TargetKind.POST;
        return new Target(kind, caseless ? bare.toLowerCase(Locale.ROOT) : bare);
    }

    @Override
    public String toString() {
        return kind + "[redacted]";
    }
}
