package org.safeharbour.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.work.Work;
import org.safeharbour.kit.work.Workers;

/** Measures the waiting commands every few seconds, for the meters that autoscaling and alarms read. */
@ApplicationScoped
class Backlog implements Work {
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Sql sql;
    private final AtomicLong lagMillis = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();

    Backlog(DataSource database, MeterRegistry registry) {
        this.sql = Sql.on(database);
        registry.gauge("safe_harbour.outbox.lag.seconds", lagMillis, millis -> millis.get() / 1000.0);
        registry.gauge("safe_harbour.outbox.parked", parked, AtomicLong::get);
    }

    void onStart(@Observes StartupEvent event, Workers workers) {
        workers.start("outbox-backlog", 1, EVERY, this);
    }

    @Override
    public boolean runOnce() {
        lagMillis.set(sql.first("""
                        select (extract(epoch from clock_timestamp() - min(created_at)) * 1000)::bigint
                        from outbox where state in ('READY', 'LEASED')
                        """, row -> row.getLong(1)).orElse(0L));
        parked.set(sql.first("select count(*) from outbox where state = 'DEAD'", row -> row.getLong(1))
                .orElse(0L));
        return false;
    }
}
