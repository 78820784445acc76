package org.safeharbour.chirp.connector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * Asks for data of the people behind targets.
 *
 * @param purpose what the data are for, for the platform's own file: the number of the notice, never a person's name
 */
record RecordsRequest(
        @NotNull @Size(min = 1, max = 200) String purpose,

        @NotEmpty @Size(max = ActionsRequest.MAX_ITEMS) List<@NotNull @Valid Item> items) {

    private static final String UUID_FORM = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String CATEGORY_FORM = "[A-Z][A-Z_]{0,39}";

    /**
     * One target.
     *
     * @param recordId the caller's id, by which the answer is found
     * @param categories what is asked; nothing else is given
     * @param from the first moment asked for, or null; bounds everything that has a time of its own
     * @param to the last moment asked for, or null
     */
    record Item(
            @NotNull @Pattern(regexp = UUID_FORM) String recordId,
            @NotNull @Valid Target target,

            @NotEmpty @Size(max = 20) List<@NotNull @Pattern(regexp = CATEGORY_FORM) String> categories,

            Instant from,
            Instant to) {

        boolean backwards() {
            return from != null && to != null && from.isAfter(to);
        }
    }
}
