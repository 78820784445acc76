package org.safeharbour.chirp.connector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Asks for the state in which targets are now. */
record StatesRequest(
        @NotEmpty @Size(max = ActionsRequest.MAX_ITEMS) List<@NotNull @Valid Item> items) {

    /** One target. */
    record Item(@NotNull @Valid Target target) {}
}
