package org.safeharbour.reporting.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.safeharbour.reporting.evidence.Target;

/** A target and which kinds of data were found about it; never a value. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureTargetView(
        Target.Kind kind,
        String value,
        TargetOutcome outcome,
        List<String> categories,
        String recordsSha256,
        String reason,
        Instant at) {
    static DisclosureTargetView of(DisclosureTargets.Row row) {
        return new DisclosureTargetView(
                row.target().kind(),
                row.target().value(),
                row.outcome(),
                DataCategory.names(row.categories()),
                row.recordsSha256(),
                row.reason(),
                row.at());
    }
}
