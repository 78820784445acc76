package org.safeharbour.chirp.media;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** The pictures of posts. */
@Blocking
@Path("/media")
public class MediaResource {

    private final ShowingMedia showing;

    MediaResource(ShowingMedia showing) {
        this.showing = showing;
    }

    /** One picture; what was removed or belongs to a suspended account answers 451. */
    @GET
    @Path("/{id: [0-9]{1,18}}.png")
    @Produces(Picture.MEDIA_TYPE)
    public byte[] picture(@PathParam("id") long id) {
        return showing.show(id);
    }
}
