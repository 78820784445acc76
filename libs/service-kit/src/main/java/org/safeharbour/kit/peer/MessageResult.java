package org.safeharbour.kit.peer;

import java.util.UUID;

/**
 * What became of one message.
 *
 * @param status 200 done now or before; 425 a predecessor is missing; other 4xx never; 5xx try again
 * @param answer JSON text that the handler returned, the same for every repeat; null when nothing
 * @param problem slug of the problem when the status is not 200
 */
public record MessageResult(UUID id, int status, String answer, String problem) {
    /** Done, now or at an earlier delivery. */
    public static final int DONE = 200;
    /** A predecessor in the stream is missing. */
    public static final int TOO_EARLY = 425;

    /** The message had its effect. */
    public static MessageResult done(UUID id, String answer) {
        return new MessageResult(id, DONE, answer, null);
    }

    /** The message had no effect. */
    public static MessageResult refused(UUID id, int status, String problem) {
        return new MessageResult(id, status, null, problem);
    }
}
