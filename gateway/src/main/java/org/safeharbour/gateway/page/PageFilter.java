package org.safeharbour.gateway.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.safeharbour.gateway.session.ReaderLanguage;
import org.safeharbour.kit.message.Messages;
import org.safeharbour.kit.problem.Problem;

/** People get a page, not JSON, when something is refused; and the language that they chose is remembered. */
@Provider
public class PageFilter implements ContainerResponseFilter {
    private static final int SECONDS_OF_A_YEAR = 31_536_000;
    private static final String PROBLEM = "problem.";

    private final Frames frames;
    private final ReaderLanguage language;

    PageFilter(Frames frames, ReaderLanguage language) {
        this.frames = frames;
        this.language = language;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        if (path.startsWith("/api/") || path.startsWith("/internal/") || path.startsWith("/q/")) {
            return;
        }
        if (response.getStatus() >= 400 && response.getEntity() instanceof Map<?, ?> problem) {
            var page = PageTemplates.refused(frames.frame(), title(problem), detail(problem), errors(problem));
            response.setEntity(page.render(), null, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"));
        }
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, language.locale().getLanguage());
        language.chosenNow().ifPresent(chosen -> response.getHeaders()
                .add(
                        HttpHeaders.SET_COOKIE,
                        new NewCookie.Builder(ReaderLanguage.NAME)
                                .value(chosen.getLanguage())
                                .path("/")
                                .maxAge(SECONDS_OF_A_YEAR)
                                .httpOnly(true)
                                .secure(true)
                                .sameSite(NewCookie.SameSite.LAX)
                                .build()));
    }

    /** Our own problems in the page's language; a service's as the service said it, in that language too. */
    private String title(Map<?, ?> problem) {
        var key = PROBLEM + slug(problem) + ".title";
        return Messages.has(key) ? frames.texts().of(key) : text(problem, "title");
    }

    private String detail(Map<?, ?> problem) {
        var key = PROBLEM + slug(problem) + ".detail";
        var given = text(problem, "detail");
        return given.isEmpty() && Messages.has(key) ? frames.texts().of(key) : given;
    }

    /** What is wrong with which value, as sentences; a service's come as JSON, our own as records. */
    private static List<String> errors(Map<?, ?> problem) {
        if (!(problem.get("errors") instanceof List<?> errors)) {
            return List.of();
        }
        return errors.stream()
                .map(error -> switch (error) {
                    case Problem.FieldError own -> own.path() + ": " + own.message();
                    case Map<?, ?> given -> given.get("path") + ": " + given.get("message");
                    default -> String.valueOf(error);
                })
                .toList();
    }

    private static String slug(Map<?, ?> problem) {
        var type = text(problem, "type");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    private static String text(Map<?, ?> problem, String member) {
        return problem.get(member) instanceof String text ? text : "";
    }
}
