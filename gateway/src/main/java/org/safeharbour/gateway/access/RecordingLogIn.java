package org.safeharbour.gateway.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.safeharbour.gateway.GatewayEvent;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.time.Ids;

/** Writes each log-in and log-out into the ledger, once. */
@ApplicationScoped
class RecordingLogIn {
    private static final int REMEMBERED = 20_000;
    private static final String OBJECT = "session";

    private final LogIns logIns;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private final Clock clock;
    private final Set<String> recorded = Collections.synchronizedSet(Collections.newSetFromMap(latest()));

    RecordingLogIn(LogIns logIns, Ledger ledger, CurrentCaller callers, Clock clock) {
        this.logIns = logIns;
        this.ledger = ledger;
        this.callers = callers;
        this.clock = clock;
    }

    /** Whether this process has seen it recorded: then nothing needs to be asked of the database. */
    boolean isRecorded(LogIn login) {
        return recorded.contains(login.key());
    }

    /** Records a log-in that is not in the ledger yet. */
    void began(LogIn login) {
        inOwnName(login, () -> {
            begin(login);
            return true;
        });
        recorded.add(login.key());
    }

    /** Records a log-out, and the log-in if no page was ever shown to it. */
    void ended(LogIn login) {
        inOwnName(login, () -> {
            begin(login);
            logIns.end(login, clock.instant())
                    .ifPresent(id -> ledger.record(LedgerEvent.of(GatewayEvent.LOGGED_OUT, OBJECT, id)
                            .agency(login.caller().agency())
                            .fact("realm", login.realm())));
            return true;
        });
        recorded.remove(login.key());
    }

    private void begin(LogIn login) {
        var id = Ids.next();
        if (logIns.add(login, id, clock.instant())) {
            ledger.record(LedgerEvent.of(GatewayEvent.LOGGED_IN, OBJECT, id)
                    .agency(login.caller().agency())
                    .fact("realm", login.realm())
                    .sensitive("account", login.caller().account()));
        }
    }

    /** The transaction begins as the person: entry and row are theirs. */
    private void inOwnName(LogIn login, Supplier<Boolean> action) {
        callers.call(login.caller(), () -> QuarkusTransaction.requiringNew().call(action::get));
    }

    private static Map<String, Boolean> latest() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
