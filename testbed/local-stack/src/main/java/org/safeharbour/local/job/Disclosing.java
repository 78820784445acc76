package org.safeharbour.local.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.safeharbour.local.StackFailure;
import org.safeharbour.local.Texts;

/** The way of data to the authority: released by a second person, downloaded by the officer once, opened with the agency's key. */
final class Disclosing {
    private static final String SECOND_PERSON = "disclosure-officer";
    private static final List<String> READY = List.of("READY", "DOWNLOADED", "REFUSED", "EXPIRED");
    private static final int OK = 200;
    private static final int GONE = 410;

    private final Desk desk;
    private final AgencyKeys keys;
    private final Tally tally;

    Disclosing(Desk desk, AgencyKeys keys, Tally tally) {
        this.desk = desk;
        this.keys = keys;
        this.tally = tally;
    }

    /** Releases what a demand asks, and gives what the authority finds in the opened package. */
    DisclosedRecords disclose(String notice, int position, String agency) {
        String disclosure = Waiting.until(
                        "job.wait.dispatch", () -> desk.demand(notice, position), seen -> seen.path("disclosureId")
                                .isTextual())
                .path("disclosureId")
                .asText();
        String path = "/api/v1/disclosures/" + disclosure;
        approve(path);
        JsonNode ready = Waiting.until(
                "job.wait.package",
                () -> desk.staff(SECOND_PERSON).get(path),
                seen -> READY.contains(seen.path("state").asText()));
        desk.steps()
                .done(
                        "released",
                        Integer.toString(position),
                        ready.path("released").toString(),
                        ready.path("keyFingerprint").asText());
        return opened(path, agency);
    }

    private void approve(String path) {
        Api officer = desk.staff(SECOND_PERSON);
        Waiting.until("job.wait.disclosure", () -> officer.fetch(path).statusCode(), status -> status == OK);
        JsonNode shown = Waiting.until("job.wait.collected", () -> officer.get(path), seen -> "AWAITING_APPROVAL"
                .equals(seen.path("state").asText()));
        officer.post(
                path + "/approvals",
                Map.of("decision", "APPROVE", "digest", shown.path("digest").asText()));
    }

    private DisclosedRecords opened(String path, String agency) {
        Api officer = desk.officer(agency);
        HttpResponse<byte[]> sealed = officer.fetch(path + "/package");
        if (sealed.statusCode() == GONE) {
            // A download that broke off is spent all the same; only the second person lets it be repeated.
            desk.staff(SECOND_PERSON).post(path + "/renewal", Map.of("reason", Texts.of("job.renewal")));
            sealed = officer.fetch(path + "/package");
        }
        if (sealed.statusCode() != OK) {
            throw new StackFailure("job.refused", "GET", path, Integer.toString(sealed.statusCode()), "");
        }
        int again = officer.fetch(path + "/package").statusCode();
        if (again != GONE) {
            tally.problem("job.problem.twice", path, Integer.toString(again));
        }
        try {
            return DisclosedRecords.in(keys.open(agency, sealed.body()));
        } catch (IOException failure) {
            throw new StackFailure(failure, "job.sealed", agency, failure.getMessage());
        }
    }
}
