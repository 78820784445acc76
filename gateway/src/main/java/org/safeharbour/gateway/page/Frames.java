package org.safeharbour.gateway.page;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.safeharbour.gateway.session.ReaderLanguage;
import org.safeharbour.gateway.session.Session;
import org.safeharbour.kit.caller.Caller;

/** Makes the frame of the page that is asked for now. */
@ApplicationScoped
public class Frames {
    private final CurrentVertxRequest current;
    private final Session session;
    private final ReaderLanguage language;
    private final Clock clock;

    Frames(CurrentVertxRequest current, Session session, ReaderLanguage language, Clock clock) {
        this.current = current;
        this.session = session;
        this.language = language;
        this.clock = clock;
    }

    /** The frame of the current request. */
    public Frame frame() {
        var path = current.getCurrent().request().path();
        var caller = session.caller();
        return new Frame(
                texts(),
                Area.of(path),
                path,
                caller.map(Caller::account).orElse(null),
                caller.map(Caller::agency).orElse(null),
                session.formToken(),
                caller.map(Caller::permissions).orElse(Set.of()));
    }

    /** Texts in the language of the current request. */
    public Texts texts() {
        return new Texts(language.locale(), clock);
    }
}
