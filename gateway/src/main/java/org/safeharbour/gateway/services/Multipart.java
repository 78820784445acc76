package org.safeharbour.gateway.services;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.safeharbour.kit.time.Ids;

/** A multipart/form-data body (RFC 7578); files are read from disk while they are sent. */
public final class Multipart {
    private final String boundary = "part-" + Ids.next();
    private final List<BodyPublisher> parts = new ArrayList<>();

    /** Adds a part of JSON. */
    public Multipart json(String name, byte[] body) {
        head("form-data; name=\"" + name + "\"", "application/json");
        parts.add(HttpRequest.BodyPublishers.ofByteArray(body));
        return this;
    }

    /** Adds a file under the name that its sender gave it. */
    public Multipart file(String name, String fileName, String mediaType, Path content) {
        head("form-data; name=\"" + name + "\"; filename=\"" + quoted(fileName) + "\"", clean(mediaType));
        try {
            parts.add(HttpRequest.BodyPublishers.ofFile(content));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    String mediaType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher publisher() {
        var all = new ArrayList<>(parts);
        all.add(text("\r\n--" + boundary + "--\r\n"));
        return HttpRequest.BodyPublishers.concat(all.toArray(BodyPublisher[]::new));
    }

    private void head(String disposition, String mediaType) {
        var begin = parts.isEmpty() ? "--" : "\r\n--";
        parts.add(text(begin + boundary + "\r\nContent-Disposition: " + disposition + "\r\nContent-Type: " + mediaType
                + "\r\n\r\n"));
    }

    private static BodyPublisher text(String text) {
        return HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    /** A name must not end its own quotation or its line. */
    private static String quoted(String name) {
        return name == null ? "file" : name.replaceAll("[\\p{Cntrl}\"\\\\/]", "_");
    }

    private static String clean(String mediaType) {
        return mediaType == null || !mediaType.matches("[A-Za-z0-9.+*-]+/[A-Za-z0-9.+*-]+")
                ? "application/octet-stream"
                : mediaType;
    }
}
