package org.safeharbour.chirp.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.safeharbour.chirp.account.AccountState;
import org.safeharbour.chirp.account.Accounts;
import org.safeharbour.chirp.account.Handle;
import org.safeharbour.chirp.text.Texts;

/** The public pages. What was taken away answers 410 with a page that says so. */
@Blocking
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
public class PageResource {

    private static final int GONE = 410;
    private static final int NOT_FOUND = 404;

    private final Browsing browsing;

    PageResource(Browsing browsing) {
        this.browsing = browsing;
    }

    /** The pages of this feature. */
    @CheckedTemplate(basePath = "pages")
    static class Pages {
        private Pages() {}

        static native TemplateInstance home(Texts text, List<PostView> posts);

        static native TemplateInstance profile(
                Texts text, Accounts.Profile profile, boolean frozen, List<PostView> posts);

        static native TemplateInstance status(Texts text, PostView post);

        static native TemplateInstance sign(Texts text, String title, String words, String subject);
    }

    /** The newest posts of all. */
    @GET
    public TemplateInstance home(@Context HttpHeaders headers) {
        return Pages.home(Texts.of(headers), browsing.home());
    }

    /** One account. */
    @GET
    @Path("/{handle: " + Handle.FORM + "}")
    public Response profile(@PathParam("handle") String handle, @Context HttpHeaders headers) {
        Texts text = Texts.of(headers);
        Optional<Accounts.Profile> found = browsing.profile(handle);
        if (found.isEmpty()) {
            return sign(text, NOT_FOUND, "nobody", "@" + handle);
        }
        Accounts.Profile profile = found.get();
        if (profile.state() == AccountState.SUSPENDED) {
            return sign(text, GONE, "suspended", "@" + profile.handle());
        }
        boolean frozen = profile.state() == AccountState.FROZEN;
        return Response.ok(Pages.profile(text, profile, frozen, browsing.postsOf(profile)))
                .build();
    }

    /** One post. */
    @GET
    @Path("/{handle: " + Handle.FORM + "}/status/{id: [0-9]{1,18}}")
    public Response status(@PathParam("handle") String handle, @PathParam("id") long id, @Context HttpHeaders headers) {
        Texts text = Texts.of(headers);
        Optional<PostView> found = browsing.post(handle, id);
        if (found.isEmpty()) {
            return sign(text, NOT_FOUND, "nothing", "@" + handle);
        }
        PostView post = found.get();
        if (post.authorState() == AccountState.SUSPENDED) {
            return sign(text, GONE, "suspended", "@" + post.handle());
        }
        if (post.removed()) {
            return sign(text, GONE, "removed", "@" + post.handle());
        }
        return Response.ok(Pages.status(text, post)).build();
    }

    private static Response sign(Texts text, int status, String what, String subject) {
        return Response.status(status)
                .entity(Pages.sign(text, text.say("sign." + what + ".title"), text.say("sign." + what), subject))
                .build();
    }
}
