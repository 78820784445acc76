package org.safeharbour.kit.idempotency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.safeharbour.kit.paging.Page;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;

/** A creating endpoint as services write them, to try the kit over real HTTP. */
@Path("/things")
class ThingResource {
    private final Things things;

    ThingResource(Things things) {
        this.things = things;
    }

    record ThingRequest(
            @NotBlank String name, @NotEmpty @Size(max = 3) List<@Valid Part> parts, Integer weight) {}

    record Part(@NotBlank String code) {}

    record ThingView(UUID id, String name) {}

    @POST
    @ResponseStatus(201)
    @Idempotent
    @RolesAllowed("thing.make")
    public ThingView make(@NotNull @Valid ThingRequest request) {
        return new ThingView(things.make("ifso", request.name()), request.name());
    }

    @GET
    @RolesAllowed("thing.read")
    public Page<String> list(@QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        return Page.of(things.names(page), page, name -> name, name -> new Object[] {name});
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"thing.read", "officer"})
    public ThingView read(@PathParam("id") UUID id) {
        return things.name(id).map(name -> new ThingView(id, name)).orElseThrow(Problem::notFound);
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed("thing.make")
    public long files(@NotEmpty @RestForm("file") List<FileUpload> files) {
        return files.size();
    }

    @GET
    @Path("unannotated")
    public String unannotated() {
        return "never";
    }
}
