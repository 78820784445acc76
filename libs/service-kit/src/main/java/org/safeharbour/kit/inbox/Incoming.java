package org.safeharbour.kit.inbox;

import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.peer.Envelope;

/** An envelope whose context proved to be the source's word about it; digest is SHA-256 of the body. */
record Incoming(String source, Envelope envelope, byte[] digest, Caller caller) {}
