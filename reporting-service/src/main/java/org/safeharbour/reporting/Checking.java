package org.safeharbour.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import org.safeharbour.kit.problem.Problem;

/** Looks whether a message is as documented; one that is not is refused for good, because a repeat brings the same. */
@ApplicationScoped
public class Checking {
    private final Validator validator;

    Checking(Validator validator) {
        this.validator = validator;
    }

    /** The body itself. @throws Problem 400 naming the first bad value */
    public <T> T checked(T body) {
        validator.validate(body).stream()
                .map(violation -> violation.getPropertyPath().toString())
                .min(Comparator.naturalOrder())
                .ifPresent(path -> {
                    throw Problem.invalid(path, "json.unexpected");
                });
        return body;
    }

    /** @throws Problem 400 when the word is none of the enum's */
    public <E extends Enum<E>> void known(Class<E> type, String path, String word) {
        if (Arrays.stream(type.getEnumConstants())
                .noneMatch(constant -> constant.name().equals(word))) {
            throw Problem.invalid(path, "json.unexpected");
        }
    }
}
