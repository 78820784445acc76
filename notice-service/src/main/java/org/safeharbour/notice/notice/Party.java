package org.safeharbour.notice.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who stands on a letter, by designation. */
public record Party(
        @NotBlank @Size(max = 60) String role,
        @Size(max = 300) String designation,
        @Size(max = 300) String contact) {}
