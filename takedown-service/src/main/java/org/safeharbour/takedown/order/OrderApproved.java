package org.safeharbour.takedown.order;

import java.util.UUID;

/** Told inside the transaction that approves an order: there will be work when it commits. */
public record OrderApproved(UUID orderId) {}
