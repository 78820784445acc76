package org.safeharbour.notice.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * What an agency's entry shall be; null fields stay as they are. {@code contacts} is the whole list: a contact with an id stays or
 * changes, one without is new, one that is missing is taken out. {@code key} is an armored OpenPGP public key.
 */
record AgencyChangeRequest(
        @Size(min = 2, max = 200) @Pattern(regexp = ".*\\S.*")
        String name,

        @Size(max = 200) @Pattern(regexp = ".*\\S.*") String unit,
        @Size(max = 20) List<@NotNull @Size(max = 253) @Pattern(regexp = DOMAIN) String> domains,
        @Size(max = 20) List<@NotNull @Valid ContactRequest> contacts,
        @Size(max = 65_536) String key) {
    private static final String DOMAIN =
            "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+";

    /** A way to reach the agency, confirmed independently of any letter until a moment. */
    record ContactRequest(
            UUID id,
            @NotNull Channel channel,
            @NotBlank @Size(max = 200) String value,
            @NotNull OffsetDateTime verifiedUntil) {}

    /** Ways to reach an agency. */
    enum Channel {
        PHONE,
        EMAIL
    }
}
