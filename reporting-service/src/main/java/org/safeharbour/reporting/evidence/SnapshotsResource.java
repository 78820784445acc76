package org.safeharbour.reporting.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.problem.CommonProblem;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.reporting.Permission;
import org.safeharbour.reporting.ReportingConfig;

/** Snapshot receipts for the service that acts on the platform; never routed from outside. */
@Path("/internal/v1/snapshots")
class SnapshotsResource {
    private final KeepingEvidence keeping;
    private final CurrentCaller callers;
    private final ReportingConfig config;

    SnapshotsResource(KeepingEvidence keeping, CurrentCaller callers, ReportingConfig config) {
        this.keeping = keeping;
        this.callers = callers;
        this.config = config;
    }

    /** A batch of targets. */
    record SnapshotsRequest(
            @NotEmpty @Size(max = PlatformExchange.BATCH) List<@NotNull @Valid Item> items) {}

    /** One target; repeats of an action id get the first receipt. */
    record Item(
            @NotBlank @Size(max = 128) String actionId,
            UUID orderId,
            @NotNull UUID noticeId,
            Integer demand,
            @Size(max = 64) String agency,
            boolean childSafety,
            @NotNull @Valid Target target) {}

    /** The receipts, in the order of the items. */
    record SnapshotsView(List<SnapshotReceipt> items) {}

    @POST
    @RolesAllowed(Permission.SERVICE_MESSAGE)
    public SnapshotsView keep(@NotNull @Valid SnapshotsRequest request) {
        var caller = callers.get();
        if (caller.kind() != Caller.Kind.MACHINE || !config.snapshotCallers().contains(caller.person())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        return new SnapshotsView(keeping.keep(request.items().stream()
                .map(item -> new SnapshotOrder(
                        item.actionId(), item.noticeId(), item.agency(), item.childSafety(), item.target()))
                .toList()));
    }
}
