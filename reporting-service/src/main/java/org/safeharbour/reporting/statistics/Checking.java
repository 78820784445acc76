package org.safeharbour.reporting.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Arrays;
import org.safeharbour.kit.problem.Problem;

/** Looks whether a message is as documented; one that is not is refused for good. */
@ApplicationScoped
class Checking {
    private final Validator validator;

    Checking(Validator validator) {
        this.validator = validator;
    }

    /** The body itself. @throws ConstraintViolationException which refuses the message with 400 */
    <T> T checked(T body) {
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }

    /** @throws Problem 400 when the word is none of the enum's */
    <E extends Enum<E>> void known(Class<E> type, String path, String word) {
        if (Arrays.stream(type.getEnumConstants())
                .noneMatch(constant -> constant.name().equals(word))) {
            throw Problem.invalid(path, "json.unexpected");
        }
    }
}
