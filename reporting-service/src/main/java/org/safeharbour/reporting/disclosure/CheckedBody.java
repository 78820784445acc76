package org.safeharbour.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import org.safeharbour.kit.inbox.Message;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;

/** Reads a message of notice-service, the only one that asks for disclosures. */
@ApplicationScoped
class CheckedBody {
    private static final String SENDER = "notice";

    private final Validator validator;

    CheckedBody(Validator validator) {
        this.validator = validator;
    }

    /** @throws Problem 403 for another sender, 400 for a body that is not as documented */
    <T> T of(Message<T> message) {
        if (!SENDER.equals(message.source())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        if (!validator.validate(message.body()).isEmpty()) {
            // Refused for good: a repeat would be the same.
            throw Problem.of(CommonProblem.INVALID_REQUEST);
        }
        return message.body();
    }
}
