package org.safeharbour.chirp.behaviour;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** The operator's wish how to behave, kept in memory: a restarted Chirp is honest. One at a time. */
@Singleton
public class Misbehaving {

    private static final int PERCENT = 100;

    private volatile Wish wish = new Wish(Behaviour.NORMAL);

    Misbehaving() {}

    /** A behaviour with what came of it so far. */
    private static final class Wish {
        private final Behaviour behaviour;
        private final AtomicLong concerned = new AtomicLong();
        private final AtomicLong hits = new AtomicLong();

        private Wish(Behaviour behaviour) {
            this.behaviour = behaviour;
        }

        /** Spreads the share evenly over what is concerned: with a quarter, every fourth. */
        boolean ofShare() {
            long number = concerned.incrementAndGet();
            return Math.floor(number * behaviour.share()) > Math.floor((number - 1) * behaviour.share()) && spend();
        }

        /** Always the same choice for the same target, or a repeat would tell another story. */
        boolean ofShare(String target) {
            return Math.floorMod(target.hashCode(), PERCENT) < behaviour.share() * PERCENT && spend();
        }

        private boolean spend() {
            Integer times = behaviour.times();
            return times == null ? hits.incrementAndGet() > 0 : hits.getAndUpdate(n -> n < times ? n + 1 : n) < times;
        }
    }

    /** Behaves so from now on. */
    public void behave(Behaviour behaviour) {
        wish = new Wish(behaviour);
    }

    /** How it behaves. */
    public Behaviour now() {
        return wish.behaviour;
    }

    /** How often it misbehaved since it was told to. */
    public long hits() {
        return wish.hits.get();
    }

    /** How to deal with one whole call. */
    public Behaviour towards(Call call, byte[] body) {
        Wish current = wish;
        Behaviour behaviour = current.behaviour;
        boolean concerned = behaviour.mode() != Mode.NORMAL
                && !behaviour.mode().byItem()
                && behaviour.calls().contains(call)
                && behaviour.concernsBody(new String(body, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        return concerned && current.ofShare() ? behaviour : Behaviour.NORMAL;
    }

    /** Whether one item of a call is to be dealt with so. */
    public boolean wants(Mode mode, String target) {
        Wish current = wish;
        String value = target.toLowerCase(Locale.ROOT);
        return current.behaviour.mode() == mode && current.behaviour.concernsTarget(value) && current.ofShare(value);
    }
}
