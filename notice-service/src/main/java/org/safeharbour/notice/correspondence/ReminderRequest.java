package org.safeharbour.notice.correspondence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * A reminder.
 *
 * @param receivedAt when it reached the platform; null means now
 * @param newDueAt day or instant by which the answer is wanted, or null when it names none
 */
record ReminderRequest(
        OffsetDateTime receivedAt,
        @NotBlank @Size(max = 20_000) String text,
        @Size(max = 40) String newDueAt) {}
