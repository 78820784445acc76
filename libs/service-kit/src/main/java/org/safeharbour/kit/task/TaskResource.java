package org.safeharbour.kit.task;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;

/** What people must do: unreadable letters, dead letters, alarms, reviews. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@RolesAllowed("task.handle")
class TaskResource {
    private final HandlingTask handling;

    TaskResource(HandlingTask handling) {
        this.handling = handling;
    }

    /**
     * How a task ended.
     *
     * @param resolution short word in upper case, for example DONE, RETRY, SKIP
     */
    record ResolutionRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,63}") String resolution,
            @Size(max = 2000) String note) {}

    @GET
    public Page<TaskView> list(
            @QueryParam("state") TaskState state,
            @QueryParam("kind") @Pattern(regexp = "[A-Z][A-Z_]{0,63}") String kind,
            @QueryParam("limit") Integer limit,
            @QueryParam("cursor") String cursor,
            @Context HttpHeaders headers) {
        var page = PageRequest.of(limit, cursor);
        var language = language(headers);
        return Page.of(handling.list(state, kind, page), page, task -> TaskView.of(task, language), task ->
                new Object[] {task.id()});
    }

    @POST
    @Path("{id}/claim")
    public TaskView claim(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return TaskView.of(handling.claim(id), language(headers));
    }

    @POST
    @Path("{id}/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public TaskView resolve(
            @PathParam("id") UUID id, @NotNull @Valid ResolutionRequest request, @Context HttpHeaders headers) {
        return TaskView.of(handling.resolve(id, request.resolution(), request.note()), language(headers));
    }

    private static Locale language(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(wanted -> Messages.LANGUAGES.stream()
                        .anyMatch(known -> known.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
