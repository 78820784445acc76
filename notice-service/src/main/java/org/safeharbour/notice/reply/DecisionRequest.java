package org.safeharbour.notice.reply;

import jakarta.validation.constraints.Size;

/** What the decider wants noted. */
record DecisionRequest(@Size(max = 4_000) String note) {}
