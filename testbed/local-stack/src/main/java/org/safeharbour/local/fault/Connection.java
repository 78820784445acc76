package org.safeharbour.local.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/** One connection through a link: two pumps that look at the link's faults at every piece. */
final class Connection {
    private static final System.Logger LOG = System.getLogger(Connection.class.getName());
    private static final int PIECE = 8_192;
    private static final int PIECES_A_SECOND = 20;

    private final Socket caller;
    private final Socket target;
    private final Faults faults;
    private final AtomicBoolean ended = new AtomicBoolean();
    private long answered;

    Connection(Socket caller, Socket target, Faults faults) {
        this.caller = caller;
        this.target = target;
        this.faults = faults;
    }

    /** A piece passes, or the connection is cut. */
    @FunctionalInterface
    private interface Passing {
        void pass(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException;
    }

    /** Connects and passes bytes until either side has done; returns when nothing can pass any more. */
    void run(InetSocketAddress address, int connectMillis) {
        try {
            target.connect(address, connectMillis);
            caller.setTcpNoDelay(true);
            target.setTcpNoDelay(true);
            Thread requests = Thread.ofVirtual().start(() -> pump(caller, target, this::request));
            pump(target, caller, this::answer);
            requests.join();
        } catch (IOException e) {
            reset(); // the other side is not there, which the caller learns by the reset
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, Passing passing) {
        byte[] bytes = new byte[PIECE];
        try {
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                passing.pass(bytes, n, to.getOutputStream());
            }
            faults.awaitPassage();
            to.shutdownOutput();
        } catch (IOException e) {
            reset(); // one side broke off: so does the other
        } catch (InterruptedException e) {
            reset();
            Thread.currentThread().interrupt();
        }
    }

    private void request(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException {
        faults.awaitPassage();
        if (faults.has(Fault.ResetPeer.class)) {
            cut();
            return;
        }
        out.write(bytes, 0, length);
    }

    private void answer(byte[] bytes, int length, OutputStream out) throws IOException, InterruptedException {
        faults.awaitPassage();
        if (faults.has(Fault.ResponseLost.class)) {
            cut();
            return;
        }
        Duration late = faults.find(Fault.Latency.class).map(Connection::drawn).orElse(Duration.ZERO);
        faults.pause(late);
        int allowed = allowed(length);
        int piece = piece(length);
        for (int from = 0; from < allowed; from += piece) {
            int size = Math.min(piece, allowed - from);
            out.write(bytes, from, size);
            faults.pause(pauseAfter(size));
            faults.awaitPassage();
        }
        answered += allowed;
        if (allowed < length) {
            cut();
        }
    }

    private static Duration drawn(Fault.Latency latency) {
        long jitter = latency.jitter().toMillis();
        long drawn = jitter == 0 ? 0 : ThreadLocalRandom.current().nextLong(-jitter, jitter + 1);
        return latency.delay().plusMillis(drawn);
    }

    private int allowed(int length) {
        return faults.find(Fault.LimitData.class)
                .map(limit -> Math.clamp(limit.bytes() - answered, 0, length))
                .orElse(length);
    }

    private int piece(int length) {
        int sliced = faults.find(Fault.Slicer.class).map(Fault.Slicer::bytes).orElse(length);
        int slow = faults.find(Fault.Bandwidth.class)
                .map(bandwidth -> Math.clamp(bandwidth.bytesPerSecond() / PIECES_A_SECOND, 1, length))
                .orElse(length);
        return Math.max(1, Math.min(sliced, slow));
    }

    private Duration pauseAfter(int size) {
        Duration slice =
                faults.find(Fault.Slicer.class).map(Fault.Slicer::pause).orElse(Duration.ZERO);
        Duration flow = faults.find(Fault.Bandwidth.class)
                .map(bandwidth -> Duration.ofNanos(size * 1_000_000_000L / bandwidth.bytesPerSecond()))
                .orElse(Duration.ZERO);
        return slice.plus(flow);
    }

    /** Ends it on purpose. */
    void cut() {
        if (!ended.get()) {
            faults.harm();
        }
        reset();
    }

    /** Ends it at once: both sides see a reset, nothing that waits is sent. */
    void reset() {
        if (ended.compareAndSet(false, true)) {
            abort(caller);
            abort(target);
        }
    }

    private static void abort(Socket socket) {
        try {
            if (!socket.isClosed() && socket.isConnected()) {
                socket.setSoLinger(true, 0);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the socket was closed meanwhile", e);
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
