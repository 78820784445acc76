package org.safeharbour.notice;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** People at work, over HTTP. */
public final class House {
    /** A contact of the directory's entry for ifso. */
    public static final String IFSO_PHONE = "01900000-0000-7000-8000-000000000201";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private House() {}

    /** A request by one of the people of the contract. */
    public static RequestSpecification as(String person) {
        return given().header(TestLogin.HEADER, person).contentType(ContentType.JSON);
    }

    /** A reference that no other test uses. */
    public static String reference() {
        return "TEST/" + COUNT.incrementAndGet() + "/" + System.nanoTime();
    }

    /** The body of a notice with three points: block, disclose, preserve, two accounts each. */
    public static String notice(String reference, String basis) {
        return """
                {"kind": "POLICE_NOTICE", "agency": "ifso", "reference": "%s", "caseReferences": ["FIR 1/2022"],
                 "issuedAt": "2022-09-20T10:00:00+05:30", "receivedAt": "2022-09-20T11:00:00+05:30", "issuerRank": "DCP",
                 "parties": [{"role": "SIGNATORY", "designation": "DCP, IFSO", "contact": null}],
                 "legalBasis": %s, "statedDueAt": null, "childSafety": false,
                 "demands": [
                  {"number": "1", "type": "BLOCK", "text": "Block the accounts", "dueWithin": "PT36H",
                   "targets": [{"kind": "ACCOUNT", "value": "@Tst_One"}, {"kind": "ACCOUNT", "value": "@tst_two"}]},
                  {"number": "2", "type": "DISCLOSE", "text": "Details of the accounts",
                   "targets": [{"kind": "ACCOUNT", "value": "@tst_one"}], "dataCategories": ["EMAIL", "SIGNUP_IP"],
                   "from": "2022-08-01", "to": "2022-09-20"},
                  {"number": "3", "type": "PRESERVE", "text": "Preserve all data",
                   "targets": [{"kind": "ACCOUNT", "value": "@tst_one"}, {"kind": "ACCOUNT", "value": "@tst_two"}]}]}
                """.formatted(reference, basis);
    }

    /** The same with the powers that a police letter names. */
    public static String notice(String reference) {
        return notice(reference, "[\"IN-CRPC-91\", \"IN-79-3-b\", \"IN-IT-3-1-d\"]");
    }

    /** Files a notice and returns its id. */
    public static String file(String person, String body) {
        return post(person, "/api/v1/notices", body).statusCode(201).extract().path("id");
    }

    /** Posts JSON. */
    public static ValidatableResponse post(String person, String path, String body) {
        return as(person).body(body).post(path).then();
    }

    /** Posts without a body. */
    public static ValidatableResponse post(String person, String path) {
        return as(person).post(path).then();
    }

    /** Reads. */
    public static ValidatableResponse get(String person, String path) {
        return as(person).get(path).then();
    }

    /** Puts JSON. */
    public static ValidatableResponse put(String person, String path, String body) {
        return as(person).body(body).put(path).then();
    }

    /** The bytes of an answer without its date. */
    public static String bytes(Response response) {
        return response.statusCode() + "\n" + response.contentType() + "\n" + response.asString();
    }
}
