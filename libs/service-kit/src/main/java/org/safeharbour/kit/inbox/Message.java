package org.safeharbour.kit.inbox;

import java.time.Instant;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;

/**
 * A message from another service, verified.
 *
 * @param source short name of the sending service
 * @param stream the thing acted on; messages of one stream arrive in their order
 * @param caller on whose behalf the sender wrote it; the handler authorises this person again
 * @param sentAt when the sender's business transaction wrote it
 */
public record Message<T>(UUID id, String source, String stream, T body, Caller caller, Instant sentAt) {}
