package org.safeharbour.chirp.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.safeharbour.chirp.account.LoggingIn.Result;
import org.safeharbour.chirp.problem.Bodies;
import org.safeharbour.chirp.problem.Problem;
import org.safeharbour.chirp.problem.ProblemType;
import org.safeharbour.chirp.text.Texts;

/** The log-in: a form for people, JSON for programs. A suspended account is refused with 403 and told so. */
@Blocking
@Path("/login")
public class LogInResource {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final LoggingIn logging;
    private final Bodies bodies;

    LogInResource(LoggingIn logging, Bodies bodies) {
        this.logging = logging;
        this.bodies = bodies;
    }

    /** The pages of this feature. */
    @CheckedTemplate(basePath = "pages")
    static class Pages {
        private Pages() {}

        static native TemplateInstance login(Texts text, String handle, String trouble);

        static native TemplateInstance welcome(Texts text, String handle, boolean frozen);
    }

    /** The form. */
    @GET
    @Produces(HTML)
    public TemplateInstance form(@Context HttpHeaders headers) {
        return Pages.login(Texts.of(headers), "", null);
    }

    /** Log-in by the form. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    public Response byForm(
            @FormParam("handle") String handle,
            @FormParam("password") String password,
            @Context HttpServerRequest request,
            @Context HttpHeaders headers) {
        Texts text = Texts.of(headers);
        String name = handle == null ? "" : handle;
        return switch (attempt(name, password == null ? "" : password, request)) {
            case Result.Welcome in ->
                Response.ok(Pages.welcome(text, in.handle(), in.state() == AccountState.FROZEN))
                        .build();
            case Result.Suspended closed -> again(text, name, ProblemType.ACCOUNT_SUSPENDED);
            case Result.Wrong wrong -> again(text, name, ProblemType.WRONG_PASSWORD);
        };
    }

    /** Log-in by a program. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public AccountView byJson(byte[] body, @Context HttpServerRequest request) {
        LogInRequest who = bodies.read(body, LogInRequest.class);
        return switch (attempt(who.handle(), who.password(), request)) {
            case Result.Welcome in -> new AccountView(in.handle(), in.state());
            case Result.Suspended closed -> throw new Problem(ProblemType.ACCOUNT_SUSPENDED);
            case Result.Wrong wrong -> throw new Problem(ProblemType.WRONG_PASSWORD);
        };
    }

    private Result attempt(String handle, String password, HttpServerRequest request) {
        String ip = request.remoteAddress().hostAddress();
        return logging.logIn(handle, password, ip, request.getHeader(HttpHeaders.USER_AGENT));
    }

    private static Response again(Texts text, String handle, ProblemType type) {
        String trouble = text.say("problem." + type.slug() + ".detail");
        return Response.status(type.status())
                .entity(Pages.login(text, handle, trouble))
                .build();
    }
}
