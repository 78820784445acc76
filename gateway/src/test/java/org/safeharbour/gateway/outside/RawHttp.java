package org.safeharbour.gateway.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends bytes exactly as given: HTTP clients tidy up what these tests want to send untidied. */
public final class RawHttp {
    private RawHttp() {}

    /** One request with {@code Connection: close}; the whole answer as text. */
    public static String send(int port, String requestLine, String... headers) {
        var request = new StringBuilder(requestLine + "\r\nHost: localhost:" + port + "\r\nConnection: close\r\n");
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        return exchange(port, request.append("\r\n").toString());
    }

    /** Bytes (ISO 8859-1) in, bytes out, until the other side closes. */
    public static String exchange(int port, String bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends bytes and hangs up at once. */
    public static void hangUp(int port, String bytes) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
