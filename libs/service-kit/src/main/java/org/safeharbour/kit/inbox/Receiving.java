package org.safeharbour.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.crash.CrashPoint;
import org.safeharbour.kit.peer.MessageResult;
import org.safeharbour.kit.peer.TraceParent;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.work.FailureText;

/**
 * Gives each message its effect once. The whole batch is tried in one transaction; when anything fails there, every message
 * gets one of its own, so that a poisoned one harms no other.
 */
@ApplicationScoped
class Receiving {
    private static final Logger LOG = Logger.getLogger(Receiving.class);
    private static final int CONFLICTING = 422;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int INTERNAL = 500;

    private final Inbox inbox;
    private final Handlers handlers;
    private final CurrentCaller callers;
    private final Event<ConflictingMessage> alarms;

    Receiving(Inbox inbox, Handlers handlers, CurrentCaller callers, Event<ConflictingMessage> alarms) {
        this.inbox = inbox;
        this.handlers = handlers;
        this.callers = callers;
        this.alarms = alarms;
    }

    /** Results in the order of the messages, which is by stream and seq: two batches lock streams in one order. */
    List<MessageResult> receive(List<Incoming> messages) {
        if (messages.size() > 1) {
            try {
                return inTransaction(messages);
            } catch (RuntimeException e) {
                LOG.infof("batch of %d is taken one by one: %s", messages.size(), FailureText.of(e));
            }
        }
        return inOrder(messages, this::alone);
    }

    private List<MessageResult> inTransaction(List<Incoming> messages) {
        var results = QuarkusTransaction.requiringNew().call(() -> {
            var done = inOrder(messages, this::effect);
            CrashPoint.hit("inbox.before-commit");
            return done;
        });
        CrashPoint.hit("inbox.after-commit-before-answer");
        return results;
    }

    /** What follows a message without effect in its stream has to wait for it. */
    private static List<MessageResult> inOrder(List<Incoming> messages, Function<Incoming, MessageResult> receive) {
        Set<String> stopped = new HashSet<>();
        var results = new ArrayList<MessageResult>();
        for (var message : messages) {
            var stream = message.envelope().stream();
            var result = stopped.contains(stream) ? tooEarly(message) : receive.apply(message);
            if (result.status() != MessageResult.DONE) {
                stopped.add(stream);
            }
            results.add(result);
        }
        return results;
    }

    private MessageResult alone(Incoming message) {
        try {
            return inTransaction(List.of(message)).getFirst();
        } catch (Problem problem) {
            return MessageResult.refused(
                    message.envelope().id(),
                    problem.type().status(),
                    problem.type().slug());
        } catch (RuntimeException e) {
            LOG.warnf("message of type %s failed: %s", message.envelope().type(), FailureText.of(e));
            return MessageResult.refused(message.envelope().id(), INTERNAL, "internal");
        }
    }

    private MessageResult effect(Incoming message) {
        var envelope = message.envelope();
        if (!handlers.knows(envelope.type())) {
            // A newer sender while this service is still being replaced: try again later, a person hears of it in the
            // end.
            return MessageResult.refused(envelope.id(), NOT_IMPLEMENTED, "unknown-message-type");
        }
        long last = inbox.lockStream(message);
        if (envelope.seq() <= last) {
            return repeated(message);
        }
        if (last > 0 && envelope.seq() > last + 1) {
            return tooEarly(message);
        }
        inbox.scope(message);
        var answer = TraceParent.call(
                envelope.traceparent(), () -> callers.call(message.caller(), () -> handlers.handle(message)));
        inbox.store(message, answer);
        inbox.advance(message);
        return MessageResult.done(envelope.id(), answer);
    }

    private MessageResult repeated(Incoming message) {
        var id = message.envelope().id();
        var first = inbox.find(message);
        if (first.isPresent() && MessageDigest.isEqual(first.get().digest(), message.digest())) {
            return MessageResult.done(id, first.get().answer());
        }
        var alarm =
                new ConflictingMessage(id, message.source(), message.envelope().type());
        QuarkusTransaction.requiringNew().run(() -> alarms.fire(alarm));
        return MessageResult.refused(id, CONFLICTING, "conflicting-message");
    }

    private static MessageResult tooEarly(Incoming message) {
        return MessageResult.refused(message.envelope().id(), MessageResult.TOO_EARLY, "predecessor-missing");
    }
}
