package org.safeharbour.chirp.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Who wants in. */
record LogInRequest(
        @NotBlank @Size(max = 31) String handle,
        @NotNull @Size(min = 1, max = 200) String password) {

    /** Never shows the password. */
    @Override
    public String toString() {
        return "LogInRequest[" + handle + "]";
    }
}
