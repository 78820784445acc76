package org.safeharbour.local.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One directed link: a port of this machine that leads to another. Without a fault it passes every byte at once. It cannot
 * tell a caller that the other side is gone before the caller has connected: then it resets the connection.
 */
public final class FaultProxy implements AutoCloseable {
    private static final int BACKLOG = 128;
    private static final int CONNECT_MILLIS = 2_000;

    private final int target;
    private final Faults faults = new Faults();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket server;
    private boolean closed;

    private FaultProxy(int target) throws IOException {
        this.target = target;
        this.server = listen(0);
        this.port = server.getLocalPort();
        accept(server);
    }

    /**
     * Opens a link to a port of this machine.
     *
     * @throws UncheckedIOException when no port can be had
     */
    public static FaultProxy to(int target) {
        try {
            return new FaultProxy(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where callers connect to. */
    public int port() {
        return port;
    }

    /** Replaces the faults that hold; none means that the link is sound. Returns when they hold. */
    public synchronized void set(Fault... now) {
        requireOpen();
        faults.set(List.of(now));
        try {
            if (faults.has(Fault.Down.class)) {
                server.close();
                connections.forEach(Connection::reset);
            } else if (server.isClosed()) {
                server = listen(port);
                accept(server);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the link sound again. */
    public void clear() {
        set();
    }

    /** How many connections were cut on purpose, or held up by a partition, since the start. */
    public long harmed() {
        return faults.harmed();
    }

    /** How many connections are open just now. */
    public int open() {
        return connections.size();
    }

    /** Stops listening and cuts every connection. */
    @Override
    public synchronized void close() {
        closed = true;
        faults.set(List.of());
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connections.forEach(Connection::reset);
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the link to port " + target + " is closed");
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void accept(ServerSocket listening) {
        Thread.ofVirtual().name("link-" + port).start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket caller = listening.accept();
                    Thread.ofVirtual().name("link-" + port + "-connection").start(() -> serve(caller));
                } catch (IOException e) {
                    if (!listening.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        });
    }

    private void serve(Socket caller) {
        Connection connection = new Connection(caller, new Socket(), faults);
        connections.add(connection);
        try {
            // Accepted at the very moment in which the link went down: it must not slip through.
            if (faults.has(Fault.Down.class)) {
                connection.cut();
            } else {
                connection.run(new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
            }
        } finally {
            connection.reset();
            connections.remove(connection);
        }
    }
}
