package org.safeharbour.takedown.order;

import java.util.List;

/**
 * Documents the JSON that adds targets. It is read item by item ({@link TargetLists}), so that one bad item is reported and
 * the others are taken; a bare array is taken too.
 */
record TargetsRequest(List<OrderRequest.TargetRequest> targets) {}
