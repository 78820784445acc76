package org.safeharbour.chirp.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.safeharbour.chirp.text.Texts;

/**
 * The body of an {@code application/problem+json} answer (RFC 9457).
 *
 * @param detail one sentence that says what to do
 * @param errors for bad input, each fault with its place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemView(String type, String title, int status, String detail, List<Fault> errors) {

    /** The media type of the body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String BASE = "https://chirp.example/problems/";

    record Fault(String path, String message) {}

    /** The problem in the reader's language. */
    public static ProblemView of(Problem problem, Texts texts) {
        ProblemType type = problem.type();
        return new ProblemView(
                BASE + type.slug(),
                texts.say("problem." + type.slug() + ".title"),
                type.status(),
                texts.say("problem." + type.slug() + ".detail"),
                problem.faults().stream()
                        .map(fault -> new Fault(fault.path(), texts.say("fault." + fault.rule())))
                        .toList());
    }
}
