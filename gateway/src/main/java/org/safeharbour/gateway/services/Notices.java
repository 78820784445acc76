package org.safeharbour.gateway.services;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What pages read from the notice service. */
@ApplicationScoped
public class Notices {
    /** Peer name of the notice service. */
    public static final String PEER = "notice";

    private static final String BASE = "/api/v1/notices";
    private static final int LONG_LIST = 200;

    private final Services services;

    Notices(Services services) {
        this.services = services;
    }

    /** One page of notices that the reader may see; {@code status} and {@code cursor} may be null. */
    public Listing<NoticeLine> page(String status, String cursor) {
        var target = BASE + "?limit=" + LONG_LIST + parameter("status", status) + parameter("cursor", cursor);
        return services.list(PEER, target, NoticeLine.class);
    }

    /** One notice with its ETag. */
    public Fetched<Notice> notice(UUID id) {
        return services.get(PEER, BASE + "/" + id, Notice.class);
    }

    /** The latest happenings of a notice. */
    public Listing<TimelineEntry> timeline(UUID id) {
        return services.list(PEER, BASE + "/" + id + "/timeline?limit=" + LONG_LIST, TimelineEntry.class);
    }

    /** Replies to a notice. */
    public Listing<Reply> replies(UUID id) {
        return services.list(PEER, BASE + "/" + id + "/replies?limit=" + LONG_LIST, Reply.class);
    }

    /** One page of the targets of a demand. */
    public Listing<Target> targets(UUID id, int position, String cursor) {
        var target = BASE + "/" + id + "/demands/" + position + "/targets?limit=100" + parameter("cursor", cursor);
        return services.list(PEER, target, Target.class);
    }

    /** The letter of a reply, PDF. */
    public FileAnswer document(UUID reply) {
        return services.file(PEER, "/api/v1/replies/" + reply + "/document");
    }

    /** The proof that a reply stands in the ledger. */
    public FileAnswer proof(UUID reply) {
        return services.file(PEER, "/api/v1/replies/" + reply + "/proof");
    }

    /** The ledger entry itself, over whose bytes the proof speaks. */
    public FileAnswer entry(UUID entry) {
        return services.file(PEER, "/api/v1/ledgers/notice/entries/" + entry);
    }

    /** Hearings and due dates of all notices that the reader may see (RFC 5545). */
    public FileAnswer calendar() {
        return services.file(PEER, "/api/v1/calendar.ics");
    }

    /** A paper of the answer to a question, as it came. */
    public FileAnswer paper(UUID id, UUID question, UUID document) {
        return services.file(PEER, BASE + "/" + id + "/clarifications/" + question + "/documents/" + document);
    }

    /** A step of a notice; {@code body} null sends none. */
    public void step(UUID id, String step, Object body, String once, String etag) {
        services.change(PEER, "POST", BASE + "/" + id + "/" + step, body, once, etag);
    }

    /** The officer's answer to a question, with files. */
    public void answerQuestion(UUID id, UUID question, Object answer, Multipart files, String once) {
        var target = "clarifications/" + question + "/answer";
        step(id, target, files == null ? answer : files.json("answer", services.json(answer)), once, null);
    }

    static String encoded(String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    static String parameter(String name, String value) {
        return value == null || value.isBlank() ? "" : "&" + name + "=" + encoded(value);
    }
}
