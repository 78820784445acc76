package org.safeharbour.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.safeharbour.local.Service;
import org.safeharbour.local.job.Api;
import org.safeharbour.system.Recorder.Wish;

/**
 * Notices of three demands each (remove a post, block an account, preserve another), taken by several clients at once from filing
 * to the approved orders, and waited for to their end.
 */
final class NoticeLoad {
    private static final int CLIENTS = 4;
    private static final List<String> APPROVERS = List.of("approver", "approver2", "approver3");
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);

    private final Stack stack;
    private final Recorder recorder;
    private final List<String> notices = java.util.Collections.synchronizedList(new ArrayList<>());
    private final String contact;

    NoticeLoad(Stack stack, Recorder recorder) {
        this.stack = stack;
        this.recorder = recorder;
        this.contact = stack.people()
                .staff("analyst")
                .get("/api/v1/agencies/ifso")
                .at("/contacts/0/id")
                .asText();
    }

    /** How many writes a whole load takes. */
    static int writes(int notices) {
        return notices * 6;
    }

    /** Files and works {@code count} notices; returns when every write was answered. */
    void run(int count) {
        var work = new ConcurrentLinkedQueue<>(open(count));
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> running = IntStream.range(0, CLIENTS)
                    .<Future<?>>mapToObj(i -> clients.submit(() -> {
                        for (var next = work.poll(); next != null; next = work.poll()) {
                            take(next);
                        }
                    }))
                    .toList();
            for (var client : running) {
                client.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client gave up", e.getCause());
        }
    }

    /** Waits until every demand has answered itself, for a minute at most, and reads every notice a last time. */
    void settle() {
        var open = new ArrayList<>(notices);
        Awaitility.await("every demand answered")
                .atMost(SETTLED_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    open.removeIf(id -> settled(stack.people().staff("analyst").get("/api/v1/notices/" + id)));
                    return open.isEmpty();
                });
    }

    /** The last look, for the history, however the settling ended. */
    void readAll() {
        notices.forEach(id -> recorder.until(Wish.read(id, "/api/v1/notices/" + id), staff("analyst")));
    }

    private static boolean settled(JsonNode notice) {
        for (var demand : notice.path("demands")) {
            if (!"ANSWERED".equals(demand.path("state").asText())) {
                return false;
            }
        }
        return true;
    }

    /** What one notice is about. */
    private record Matter(FixturePerson author, String post, FixturePerson blocked, FixturePerson kept) {}

    private List<Matter> open(int count) {
        var persons = IntStream.range(0, 3 * count)
                .mapToObj(i -> FixturePerson.invented("flt"))
                .toList();
        var chirp = Api.with(stack.http(), stack.local().ports().url(Service.CHIRP), stack.chirpAdminToken());
        var opened = chirp.post(
                "/admin/v1/accounts",
                Map.of("accounts", persons.stream().map(FixturePerson::account).toList()));
        return IntStream.range(0, count)
                .mapToObj(i -> new Matter(
                        persons.get(3 * i),
                        opened.at("/accounts/" + 3 * i + "/posts/0/url").asText(),
                        persons.get(3 * i + 1),
                        persons.get(3 * i + 2)))
                .toList();
    }

    private void take(Matter matter) {
        var reference = "FLT/" + UUID.randomUUID();
        var targets = List.of(
                target(1, "REMOVE_CONTENT", "POST", matter.post()),
                target(2, "BLOCK_ACCOUNT", "ACCOUNT", "@" + matter.blocked().handle()),
                target(3, null, "ACCOUNT", "@" + matter.kept().handle()));
        var filed = recorder.until(
                new Wish(
                        "FILE",
                        reference,
                        "POST",
                        "/api/v1/notices",
                        notice(reference, targets),
                        answer -> answer.path("id").asText(),
                        targets),
                () -> stack.people().officer("ifso").token());
        var id = filed.path("id").asText();
        notices.add(id);
        var path = "/api/v1/notices/" + id;
        recorder.until(Wish.write("ACKNOWLEDGE", id, path + "/acknowledgement", null), staff("analyst"));
        recorder.until(
                Wish.write(
                        "VERIFY",
                        id,
                        path + "/verification",
                        Map.of("method", "CALL_BACK", "contactId", contact, "note", "called back")),
                staff("analyst"));
        recorder.until(Wish.write("ACCEPT", id, path + "/acceptance", null), staff("analyst"));
        for (int demand = 1; demand <= 2; demand++) {
            approve(id, demand);
        }
        recorder.until(Wish.read("evidence of " + id, "/api/v1/evidence?noticeId=" + id), staff("analyst"));
    }

    private void approve(String notice, int demand) {
        var order = seen("/api/v1/notices/" + notice, "/demands/" + (demand - 1) + "/orderId");
        var path = "/api/v1/takedown-orders/" + order;
        var shown = Awaitility.await("order " + order)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> stack.people().staff("approver").get(path),
                        answer -> answer.at("/targets/total").asInt() == 1);
        for (int i = 0; i < shown.path("approvalsNeeded").asInt(); i++) {
            recorder.until(
                    new Wish(
                            "APPROVE",
                            notice + "/" + demand,
                            "POST",
                            path + "/approvals",
                            Map.of(
                                    "decision",
                                    "APPROVE",
                                    "digest",
                                    shown.path("digest").asText()),
                            answer -> order,
                            List.of()),
                    staff(APPROVERS.get(i)));
        }
    }

    private String seen(String path, String pointer) {
        return Awaitility.await(path)
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(
                        () -> stack.people()
                                .staff("analyst")
                                .get(path)
                                .at(pointer)
                                .asText(""),
                        text -> !text.isEmpty() && !text.equals("null"));
    }

    private Supplier<String> staff(String user) {
        return () -> stack.people().staff(user).token();
    }

    private static Map<String, Object> target(int demand, String measure, String kind, String value) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("demand", demand);
        target.put("measure", measure);
        target.put("kind", kind);
        target.put("value", value);
        return target;
    }

    private static Map<String, Object> notice(String reference, List<Map<String, Object>> targets) {
        var types = List.of("REMOVE", "BLOCK", "PRESERVE");
        var issued = OffsetDateTime.now(Clock.systemUTC())
                .minusHours(1)
                .withOffsetSameInstant(ZoneOffset.ofHoursMinutes(5, 30))
                .toString();
        return Map.of(
                "kind",
                "POLICE_NOTICE",
                "reference",
                reference,
                "issuedAt",
                issued,
                "issuerRank",
                "DIG",
                "legalBasis",
                List.of("IN-BNSS-94", "IN-79-3-b", "IN-IT-3-1-d"),
                "childSafety",
                true,
                "demands",
                targets.stream()
                        .map(target -> Map.of(
                                "number",
                                target.get("demand").toString(),
                                "type",
                                types.get((int) target.get("demand") - 1),
                                "text",
                                "What is asked in point " + target.get("demand"),
                                "targets",
                                List.of(Map.of("kind", target.get("kind"), "value", target.get("value")))))
                        .toList());
    }
}
