package org.safeharbour.notice.correspondence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/** A hearing; a second request with the same {@code at} adds what it gives to what is known, such as attendee and outcome. */
record HearingRequest(
        @NotNull OffsetDateTime at,
        @Pattern(regexp = NOT_BLANK) @Size(max = 60) String mode,
        @Pattern(regexp = NOT_BLANK) @Size(max = 300) String place,
        @Pattern(regexp = NOT_BLANK) @Size(max = 300) String attendee,
        @Pattern(regexp = NOT_BLANK) @Size(max = 4_000) String outcome) {
    private static final String NOT_BLANK = "(?s).*\\S.*";
}
