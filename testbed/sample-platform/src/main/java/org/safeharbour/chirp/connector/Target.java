package org.safeharbour.chirp.connector;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an authority pointed at, as Safe Harbour writes it.
 *
 * @param kind ACCOUNT or POST; others are refused item by item
 * @param value {@code @handle} or {@code id:<digits>}; {@code https://chirp.example/<handle>/status/<id>}
 */
record Target(
        @NotNull @Size(min = 1, max = 40) String kind,
        @NotNull @Size(min = 1, max = 2000) String value) {}
