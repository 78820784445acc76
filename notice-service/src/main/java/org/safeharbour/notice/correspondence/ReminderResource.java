package org.safeharbour.notice.correspondence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.safeharbour.kit.idempotency.Idempotent;
import org.safeharbour.notice.Permission;
import org.safeharbour.notice.notice.Etags;
import org.safeharbour.notice.notice.ReminderView;

/** Reminders that did not come as a letter to be read. */
@Path("/api/v1/notices/{id}/reminders")
@Produces(MediaType.APPLICATION_JSON)
class ReminderResource {
    private final RecordingReminder recording;

    ReminderResource(RecordingReminder recording) {
        this.recording = recording;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Permission.OFFICER, Permission.NOTICE_HANDLE})
    public RestResponse<ReminderView> remind(
            @RestPath UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReminderRequest request) {
        var reminder = recording.record(id, request, Etags.version(ifMatch));
        return RestResponse.ResponseBuilder.<ReminderView>created(URI.create("/api/v1/notices/" + id))
                .entity(reminder)
                .build();
    }
}
