package org.safeharbour.chirp.connector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for copies of targets as they are now. */
record SnapshotsRequest(
        @NotEmpty @Size(max = ActionsRequest.MAX_ITEMS) List<@NotNull @Valid Item> items) {

    /** One target, and the action for which the copy is made. */
    record Item(
            @NotNull @Pattern(regexp = ActionsRequest.ID_FORM)
            String actionId,

            @NotNull @Valid Target target) {}
}
