package org.safeharbour.chirp.connector;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A batch of actions, carried out in this order. */
record ActionsRequest(
        @NotEmpty @Size(max = ActionsRequest.MAX_ITEMS) List<@NotNull @Valid Item> items) {

    /** The largest batch the connector takes. */
    static final int MAX_ITEMS = 500;

    /** The form of an action id: anything stable that the caller makes. */
    static final String ID_FORM = "[A-Za-z0-9._:-]{1,100}";

    /**
     * One action.
     *
     * @param actionId the caller's id; a repeat is answered as the first was and does nothing
     * @param applied true brings the measure into force, false lifts it
     * @param ground what the account's owner may be told, or null
     */
    record Item(
            @NotNull @Pattern(regexp = ID_FORM) String actionId,
            @NotNull @Size(min = 1, max = 40) String measure,
            @NotNull Boolean applied,
            @NotNull @Valid Target target,
            @Size(max = 2000) String ground) {}
}
