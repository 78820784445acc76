package org.safeharbour.notice.matter;

import static io.restassured.RestAssured.given;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.bytes;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.put;
import static org.safeharbour.notice.House.reference;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.safeharbour.notice.House;

/** All that one officer can fetch about a case of the own agency, as bytes in which only ids, instants and numbers are replaced. */
final class OfficersView {
    private static final AtomicInteger COUNT = new AtomicInteger(70_000);

    private final String agency;
    private final String fir = "FIR " + COUNT.incrementAndGet() + "/2022";
    private final String account = "@tst_" + COUNT.incrementAndGet();
    private final Map<String, String> answers = new LinkedHashMap<>();
    private String reference;
    private String notice;

    /** A case of its own. */
    OfficersView(String agency) {
        this.agency = agency;
    }

    /** What another authority would file about the same case and the same accounts. */
    String alsoBy(String other) {
        return House.notice(reference())
                .replace("FIR 1/2022", fir)
                .replace("@Tst_One", account)
                .replace("@tst_one", account)
                .replace("\"ifso\"", "\"" + other + "\"");
    }

    String notice() {
        return notice;
    }

    /** Files the officer's own notice. */
    void file() {
        reference = reference();
        var body = House.notice(reference)
                .replace("\"receivedAt\": \"2022-09-20T11:00:00+05:30\", ", "")
                .replace("FIR 1/2022", fir)
                .replace("@Tst_One", account)
                .replace("@tst_one", account);
        keep("filing", bytes(as(agency).body(body).post("/api/v1/notices")));
        notice = as("analyst").get("/api/v1/notices?q=" + reference).path("items[0].id");
    }

    /** Fetches everything; the order of steps is the same every time. */
    String fetch() {
        if (notice == null) {
            file();
        }
        post("analyst", path("/acknowledgement")).statusCode(200);
        post("analyst", path("/acceptance?except=2")).statusCode(200);
        put(
                        "analyst",
                        path("/demands/2/answer"),
                        "{\"outcome\": \"REFUSED\", \"ground\": \"MLAT_REQUIRED\", \"text\": \"By treaty\"}")
                .statusCode(200);
        post("analyst", path("/replies"), "{\"kind\": \"INTERIM\"}").statusCode(201);
        String reply = as("analyst").get(path("/replies")).path("items[0].id");
        post("nodal-officer", "/api/v1/replies/" + reply + "/approval").statusCode(200);
        for (var part : new String[] {
            "", "/timeline", "/demands/1/targets", "/demands/2/targets", "/demands/3/targets", "/replies"
        }) {
            keep(part, bytes(as(agency).get(path(part))));
        }
        keep("reply", bytes(as(agency).get("/api/v1/replies/" + reply)));
        keep("list", bytes(as(agency).get("/api/v1/notices?q=" + reference)));
        keep("no such target", bytes(as(agency).get(path("/demands/9/targets"))));
        keep("matters", bytes(as(agency).get("/api/v1/matters")));
        keep("ended step", bytes(as(agency).post(path("/acknowledgement"))));
        keep("duplicate", bytes(as(agency).body(duplicate()).post("/api/v1/notices")));
        keep("letter", letter());
        return plain(answers.toString());
    }

    private String duplicate() {
        return House.notice(reference).replace("\"receivedAt\": \"2022-09-20T11:00:00+05:30\", ", "");
    }

    /** A letter about the same case, taken in by the officer: candidates are the officer's own matters. */
    private String letter() {
        var text = """
                IFSO, SPECIAL CELL, DELHI POLICE
                No. %s                Dated: 20.09.2022
                Notice u/s 91 CrPC in case %s
                1. Block the account %s.
                """.formatted(reference(), fir, account);
        var answer = given().header("X-Test-Person", agency)
                .multiPart("file", "letter.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/intake");
        return answer.statusCode() + answer.asString();
    }

    private void keep(String what, String bytes) {
        answers.put(what, bytes);
    }

    private String path(String rest) {
        return "/api/v1/notices/" + notice + rest;
    }

    private String plain(String text) {
        return text.replace(fir, "CASE")
                .replace(account, "ACCOUNT")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("TEST/\\d+/\\d+", "REFERENCE")
                .replaceAll("SH-\\d{4}-\\d{6,}", "NUMBER")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+(?:Z|[+-]\\d{2}:\\d{2})?", "INSTANT")
                .replaceAll("\"PT[0-9.HMS]+\"", "\"DURATION\"")
                .replaceAll("[0-9a-f]{64}", "HASH");
    }
}
