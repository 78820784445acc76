package org.safeharbour.notice.reply;

import jakarta.validation.constraints.Size;

/** What the decider tells whoever drafted the reply; may be left out. */
record DecisionNote(@Size(max = 4_000) String note) {}
