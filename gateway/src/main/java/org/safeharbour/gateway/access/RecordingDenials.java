package org.safeharbour.gateway.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.safeharbour.gateway.GatewayEvent;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.ledger.Ledger;
import org.safeharbour.kit.ledger.LedgerEvent;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.WorkHandle;
import org.safeharbour.kit.work.Workers;

/** Writes denials into the ledger, beside the requests: these never wait for it. */
@ApplicationScoped
class RecordingDenials implements Work {
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Denials denials;
    private final Ledger ledger;
    private final CurrentCaller callers;
    private volatile WorkHandle handle = () -> {};

    RecordingDenials(Denials denials, Ledger ledger, CurrentCaller callers) {
        this.denials = denials;
        this.ledger = ledger;
        this.callers = callers;
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        handle = workers.start("denials", 1, IDLE, this);
    }

    /** Notes one; costs the request a look into a map. */
    void note(Denial denial) {
        if (denials.count(denial)) {
            handle.wake();
        }
    }

    @Override
    public boolean runOnce() {
        var next = denials.next();
        next.ifPresent(this::write);
        return next.isPresent();
    }

    private void write(CountedDenial counted) {
        try {
            var caller = counted.denial().caller();
            if (caller == null) {
                record(counted, null);
            } else {
                callers.call(caller, () -> record(counted, caller.agency()));
            }
        } catch (RuntimeException e) {
            denials.putBack(counted);
            throw e;
        }
    }

    private boolean record(CountedDenial counted, String agency) {
        var denial = counted.denial();
        return QuarkusTransaction.requiringNew().call(() -> {
            ledger.record(LedgerEvent.of(GatewayEvent.ACCESS_DENIED, "denial", counted.id())
                    .agency(agency)
                    .fact("caller", denial.caller() == null ? unnamed(denial) : null)
                    .fact("method", denial.method())
                    .fact("route", denial.route())
                    .fact("status", denial.status())
                    .fact("count", counted.count())
                    .fact("from", counted.from())
                    .fact("until", counted.until()));
            return true;
        });
    }

    private static String unnamed(Denial denial) {
        return denial.route().equals(Denial.ANY) ? "several" : "unverified";
    }
}
