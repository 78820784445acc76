package org.safeharbour.gateway.session;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.safeharbour.gateway.ProblemAnswer;
import org.safeharbour.kit.message.Messages;

/** The language in which somebody reads the pages. */
@ApplicationScoped
public class ReaderLanguage {
    /** Name of the query parameter and of the cookie that remembers it. */
    public static final String NAME = "lang";

    private final CurrentVertxRequest current;

    ReaderLanguage(CurrentVertxRequest current) {
        this.current = current;
    }

    /** What was chosen by {@code ?lang=} now, else before, else the browser's language, else English. */
    public Locale locale() {
        var request = current.getCurrent().request();
        return chosenNow()
                .or(() -> known(cookie(request)))
                .orElseGet(() -> ProblemAnswer.language(request.getHeader("Accept-Language")));
    }

    /** What this request chooses for the future. */
    public Optional<Locale> chosenNow() {
        return known(current.getCurrent().request().getParam(NAME));
    }

    private static Optional<Locale> known(String language) {
        return Messages.LANGUAGES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    private static String cookie(HttpServerRequest request) {
        var cookie = request.getCookie(NAME);
        return cookie == null ? null : cookie.getValue();
    }
}
