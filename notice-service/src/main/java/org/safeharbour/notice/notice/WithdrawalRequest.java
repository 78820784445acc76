package org.safeharbour.notice.notice;

import jakarta.validation.constraints.Size;

/** Why an authority takes a notice back; it need not say. */
record WithdrawalRequest(@Size(max = 4_000) String text) {}
