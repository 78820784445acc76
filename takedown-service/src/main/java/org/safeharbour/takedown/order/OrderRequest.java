package org.safeharbour.takedown.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A proposed order, as it is posted. */
record OrderRequest(
        @NotNull @Valid SourceRequest source,
        @NotNull Measure measure,
        @Size(max = 250) List<@NotNull @Pattern(regexp = "[A-Z]{2}") String> countries,
        @NotBlank @Size(max = 4000) String ground,
        Boolean childSafety,
        Boolean emergency,
        @Size(max = 10_000) List<@NotNull @Valid TargetRequest> targets) {

    /** Why the order is proposed; a notice needs its id. */
    record SourceRequest(
            @NotNull Source.Kind kind,
            UUID noticeId,
            @Min(1) Integer demand) {}

    /** A target as somebody wrote it. */
    record TargetRequest(
            @NotNull TargetKind kind,
            @NotBlank @Size(max = 2000) String value) {}
}
