package org.safeharbour.notice.matter;

import java.util.UUID;

/** A matter that a letter may belong to; {@code why} names what they share. A person decides. */
public record MatterCandidate(UUID id, String why) {}
