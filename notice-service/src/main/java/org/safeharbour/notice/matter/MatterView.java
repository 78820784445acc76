package org.safeharbour.notice.matter;

import java.util.UUID;

/** A matter as a notice shows it. */
public record MatterView(UUID id, String title) {}
