package org.safeharbour.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.config.KitConfig;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.peer.TraceParent;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
class RelayTest {
    private static final String TAKEDOWN = "takedown";

    @Inject
    Outbox outbox;

    @Inject
    ParkedCommands parked;

    @Inject
    Leases leases;

    @Inject
    KitConfig config;

    @Inject
    Event<DeadLetter> deadLetters;

    @Inject
    Event<LateCommand> lateCommands;

    @Inject
    RelayMeters meters;

    @Inject
    CurrentCaller callers;

    @Inject
    DataSource database;

    private final FakeTransport receiver = new FakeTransport();
    private Relay relay;

    @BeforeEach
    void beginEmpty() {
        Sql.on(database).update("update outbox set state = 'DONE', lease_until = null where state <> 'DONE'");
        relay = new Relay(config, leases, receiver, deadLetters, lateCommands, meters);
    }

    @Test
    void aCommandExistsExactlyWhenItsTransactionDoes() {
        var stream = stream();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    asAnalyst(() -> outbox.send(command(stream)));
                    throw new IllegalStateException("the business change failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        relay.deliver(TAKEDOWN);
        assertThat(receiver.received).isEmpty();

        send(stream);
        assertThat(relay.deliver(TAKEDOWN)).isTrue();
        assertThat(receiver.effects).isEqualTo(Map.of(stream, List.of(1L)));
        assertThat(relay.deliver(TAKEDOWN)).isFalse();
    }

    @Test
    void outsideATransactionNothingIsSent() {
        assertThatThrownBy(() -> asAnalyst(() -> outbox.send(command(stream()))))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void consecutiveCommandsOfAStreamTravelTogether() {
        var stream = stream();
        IntStream.range(0, 40).forEach(i -> send(stream));
        IntStream.range(0, 10).forEach(i -> send(stream()));
        relay.deliver(TAKEDOWN);
        assertThat(receiver.received).hasSize(50);
        assertThat(receiver.effects.get(stream)).isEqualTo(upTo(40));
    }

    @Test
    void everyStreamKeepsItsOrderWithParallelWorkersAndFailures() throws Exception {
        var streams = IntStream.range(0, 12).mapToObj(i -> stream()).toList();
        var random = new Random(42);
        receiver.status = message -> random.nextInt(10) == 0 ? 503 : 200;
        receiver.status = inStreamOrder(receiver.status);
        try (var pool = Executors.newFixedThreadPool(6)) {
            var senders = streams.stream()
                    .map(stream -> (Callable<Boolean>) () -> {
                        IntStream.range(0, 25).forEach(i -> send(stream));
                        return true;
                    })
                    .toList();
            pool.invokeAll(senders);
            List<Callable<Boolean>> workers = IntStream.range(0, 4)
                    .mapToObj(i -> (Callable<Boolean>) this::deliverUntilEmpty)
                    .toList();
            for (var worker : pool.invokeAll(workers, 60, TimeUnit.SECONDS)) {
                assertThat(worker.get()).isTrue();
            }
        }
        for (var stream : streams) {
            assertThat(receiver.effects.get(stream)).as(stream).isEqualTo(upTo(25));
        }
    }

    /** The inbox's rule: what follows a refused message of its stream in the same batch has to wait. */
    private java.util.function.Function<org.safeharbour.kit.peer.Envelope, Integer> inStreamOrder(
            java.util.function.Function<org.safeharbour.kit.peer.Envelope, Integer> random) {
        return message -> {
            long done =
                    receiver.effects.getOrDefault(message.stream(), List.of()).size();
            return message.seq() == done + 1 ? random.apply(message) : 425;
        };
    }

    private boolean deliverUntilEmpty() {
        var sql = Sql.on(database);
        while (sql.first("select 1 from outbox where state in ('READY', 'LEASED') limit 1", row -> true)
                .isPresent()) {
            relay.deliver(TAKEDOWN);
            sql.update(
                    "update outbox set next_at = clock_timestamp() where state = 'READY' and next_at > clock_timestamp()");
        }
        return true;
    }

    @Test
    void aPausedWorkerWhoseLeaseExpiredIsRefused() {
        var stream = stream();
        send(stream);
        var paused = leases.claim(TAKEDOWN, Duration.ZERO);
        assertThat(paused).hasSize(1);

        var successor = leases.claim(TAKEDOWN, Leases.LENGTH);
        assertThat(successor).hasSize(1);
        assertThat(successor.getFirst().epoch()).isEqualTo(paused.getFirst().epoch() + 1);

        assertThat(leases.done(paused)).isZero();
        assertThat(leases.retry(paused.getFirst(), Duration.ZERO, true, "late")).isFalse();
        assertThat(leases.dead(paused.getFirst(), "late")).isFalse();
        assertThat(state(successor.getFirst().message().id())).isEqualTo("LEASED");
        assertThat(leases.done(successor)).isEqualTo(1);
    }

    @Test
    void aLeasedHeadKeepsItsStreamFromOtherWorkers() {
        var stream = stream();
        send(stream);
        assertThat(leases.claim(TAKEDOWN, Leases.LENGTH)).hasSize(1);
        send(stream);
        assertThat(leases.claim(TAKEDOWN, Leases.LENGTH)).isEmpty();
    }

    /** Ids are not in commit order: the older row appears after a younger one was delivered, and is delivered all the same. */
    @Test
    void aRowThatCommitsLateIsNotLost() throws Exception {
        var early = stream();
        var late = stream();
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var slow = pool.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                var id = asAnalyst(() -> outbox.send(command(late)));
                written.countDown();
                assertThat(mayCommit.await(20, TimeUnit.SECONDS)).isTrue();
                return id;
            }));
            assertThat(written.await(20, TimeUnit.SECONDS)).isTrue();
            var younger = send(early);
            relay.deliver(TAKEDOWN);
            assertThat(receiver.effects).containsOnlyKeys(early);
            mayCommit.countDown();
            assertThat(slow.get(20, TimeUnit.SECONDS)).isLessThan(younger);
        }
        relay.deliver(TAKEDOWN);
        assertThat(receiver.effects).containsOnlyKeys(early, late);
    }

    @Test
    void aRefusedMessageIsParkedWithATaskAndItsStreamWaitsAlone() {
        var poisoned = stream();
        var other = stream();
        var bad = send(poisoned);
        send(poisoned);
        send(other);
        receiver.status = inStreamOrder(message -> message.stream().equals(poisoned) ? 422 : 200);
        relay.deliver(TAKEDOWN);
        makeDue();
        relay.deliver(TAKEDOWN);

        assertThat(state(bad)).isEqualTo("DEAD");
        assertThat(receiver.effects).containsOnlyKeys(other);
        assertThat(openTasks(bad)).isEqualTo(1);

        receiver.status = inStreamOrder(message -> 200);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(asAnalyst(() -> parked.skip(bad))).isTrue());
        assertThat(relay.deliver(TAKEDOWN)).isTrue();
        assertThat(receiver.effects.get(poisoned)).isEqualTo(upTo(2));
        assertThat(receiver.received.stream().filter(m -> m.id().equals(bad)).map(m -> m.type()))
                .containsExactly("order.open", "outbox.skipped");
    }

    @Test
    void twelveRefusalsByTheReceiverParkAMessage() {
        var bad = send(stream());
        receiver.status = message -> 500;
        for (int i = 1; i <= 12; i++) {
            assertThat(state(bad)).as("before try %d", i).isEqualTo("READY");
            relay.deliver(TAKEDOWN);
            makeDue();
        }
        assertThat(state(bad)).isEqualTo("DEAD");
        assertThat(openTasks(bad)).isEqualTo(1);
        QuarkusTransaction.requiringNew().run(() -> parked.retry(bad));
        receiver.status = message -> 200;
        relay.deliver(TAKEDOWN);
        assertThat(state(bad)).isEqualTo("DONE");
    }

    @Test
    void aServiceThatIsAwayCostsTimeNotMessages() {
        var waiting = send(stream());
        receiver.failure = new Delivery.Failed("ConnectException", null);
        for (int i = 0; i < 30; i++) {
            relay.deliver(TAKEDOWN);
            makeDue();
        }
        assertThat(state(waiting)).isEqualTo("READY");

        Sql.on(database)
                .update("update outbox set created_at = created_at - interval '24 hours' where id = ?", waiting);
        relay.deliver(TAKEDOWN);
        assertThat(state(waiting)).isEqualTo("DEAD");
    }

    @Test
    void aDeadlineBringsTheNextTryNearer() {
        var soon = Clock.systemUTC().instant().plus(Duration.ofMinutes(2));
        var id = QuarkusTransaction.requiringNew()
                .call(() ->
                        asAnalyst(() -> outbox.send(new Command(TAKEDOWN, "order.open", stream(), Map.of(), soon))));
        Sql.on(database).update("update outbox set attempts = 20 where id = ?", id);
        receiver.failure = new Delivery.Failed("status 503", Duration.ofMinutes(5));
        relay.deliver(TAKEDOWN);
        var wait = Sql.on(database)
                .first(
                        "select extract(epoch from next_at - clock_timestamp()) from outbox where id = ?",
                        row -> row.getDouble(1),
                        id)
                .orElseThrow();
        assertThat(wait).isBetween(0.0, 15.0);
    }

    @Test
    void halfOfTheClockCallsAPersonOnceAndTheTriesGoOn() {
        var soon = Clock.systemUTC().instant().plus(Duration.ofHours(1));
        var id = QuarkusTransaction.requiringNew()
                .call(() ->
                        asAnalyst(() -> outbox.send(new Command(TAKEDOWN, "order.open", stream(), Map.of(), soon))));
        receiver.failure = new Delivery.Failed("status 503", null);
        relay.deliver(TAKEDOWN);
        assertThat(openTasks(id, "LATE_COMMAND")).isZero();
        Sql.on(database).update("update outbox set created_at = created_at - interval '61 minutes' where id = ?", id);
        for (int i = 0; i < 3; i++) {
            makeDue();
            relay.deliver(TAKEDOWN);
        }
        assertThat(openTasks(id, "LATE_COMMAND")).isEqualTo(1);
        assertThat(state(id)).isEqualTo("READY");
    }

    @Test
    void theTraceOfTheSenderTravelsAlong() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var id = TraceParent.call(trace, () -> send(stream()));
        relay.deliver(TAKEDOWN);
        assertThat(receiver.received)
                .filteredOn(message -> message.id().equals(id))
                .singleElement()
                .satisfies(message -> assertThat(message.traceparent()).isEqualTo(trace));
        assertThat(TraceParent.call("no trace at all", TraceParent::current))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void anUnknownDestinationIsAMistakeOfTheProgram() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                        .run(() -> asAnalyst(
                                () -> outbox.send(new Command("nowhere", "order.open", "s", Map.of(), null)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID send(String stream) {
        return QuarkusTransaction.requiringNew().call(() -> asAnalyst(() -> outbox.send(command(stream))));
    }

    private <T> T asAnalyst(java.util.function.Supplier<T> action) {
        return callers.call(TestCallers.staff("analyst", "takedown.request"), action);
    }

    private static Command command(String stream) {
        return new Command(TAKEDOWN, "order.open", stream, Map.of("n", 1), (Instant) null);
    }

    private static String stream() {
        return "order:" + Ids.next();
    }

    private static List<Long> upTo(long n) {
        return LongStream.rangeClosed(1, n).boxed().collect(Collectors.toList());
    }

    private void makeDue() {
        Sql.on(database).update("update outbox set next_at = clock_timestamp() where state = 'READY'");
    }

    private String state(UUID id) {
        return Sql.on(database)
                .first("select state from outbox where id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }

    private long openTasks(UUID message) {
        return openTasks(message, "DEAD_LETTER");
    }

    private long openTasks(UUID message, String kind) {
        return Sql.on(database)
                .first(
                        "select count(*) from task where object_id = ? and kind = ? and state = 'OPEN'",
                        row -> row.getLong(1),
                        message,
                        kind)
                .orElseThrow();
    }
}
