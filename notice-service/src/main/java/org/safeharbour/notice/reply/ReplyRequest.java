package org.safeharbour.notice.reply;

import jakarta.validation.constraints.NotNull;

/** Which reply is to be drafted. */
record ReplyRequest(@NotNull ReplyKind kind) {}
