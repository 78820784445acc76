package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.ProofCheck;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.ledger.VerifierKey;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.evidence.Vault;
import org.safeharbour.reporting.testing.As;

/** The road of a disclosure from the demand to the opened package. */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
@QuarkusTestResource(FakeNotice.class)
class DisclosureFeatureTest extends DisclosureScene {

    @Test
    void whatIsAskedPermittedAndFoundWaitsForASecondPerson() {
        opened(List.of("IN-BNSS-94", "IN-79-3-b"), "EMAIL", "PHONE", "UPLOAD_IP", "MESSAGES", "CERTIFICATE");
        handles.forEach(handle -> assertThat(FakePlatform.ASKED).doesNotContain(handle));
        collected();
        view("disclosure-officer")
                .statusCode(200)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .body("asked", equalTo(List.of("EMAIL", "PHONE", "UPLOAD_IP", "MESSAGES", "CERTIFICATE")))
                .body("permitted", equalTo(List.of("EMAIL", "PHONE", "UPLOAD_IP")))
                .body("released", equalTo(List.of("EMAIL", "PHONE", "UPLOAD_IP")))
                .body("refused.find { it.category == 'MESSAGES' }.ground", equalTo("HAND_OVER_ORDER_REQUIRED"))
                .body("refused.find { it.category == 'CERTIFICATE' }.ground", equalTo("SEPARATE_DOCUMENT"))
                .body("dropped", hasSize(0))
                .body("digest", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("keyFingerprint", equalTo(KEY.fingerprint()))
                .body("approvals", hasSize(0))
                .body("targets.total", equalTo(2))
                .body("targets.byOutcome.COLLECTED", equalTo(2))
                .body("packageSha256", nullValue());
        assertThat(count("select count(*) from task where object_id = ? and kind = 'DISCLOSURE_TO_APPROVE'", id))
                .isEqualTo(1);
    }

    @Test
    void thePackageOpensWithTheAgencysKeyAlone() throws IOException {
        ready("EMAIL", "PHONE", "UPLOAD_IP", "LOGIN_IPS");
        String sha256 = view("delhi-officer").extract().path("packageSha256");
        var sealed = download("delhi-officer")
                .statusCode(200)
                .header("Content-Type", "application/octet-stream")
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"SH-2026-000007-1.zip.pgp\"")
                .extract()
                .asByteArray();
        assertThat(HexFormat.of().formatHex(Vault.digest("SHA-256", sealed))).isEqualTo(sha256);
        assertThatThrownBy(() -> TestKey.fresh().open(sealed)).isInstanceOf(Exception.class);
        var flipped = sealed.clone();
        flipped[flipped.length - 1] ^= 1;
        assertThatThrownBy(() -> KEY.open(flipped)).isInstanceOf(Exception.class);

        var files = unzip(KEY.open(sealed));
        assertThat(files.keySet())
                .containsExactly(
                        "README.txt",
                        "approval.json",
                        "approval.tlog-proof",
                        "basis.txt",
                        "certificate.pdf",
                        "checkpoint.txt",
                        "custody.csv",
                        "manifest.json",
                        "records.csv",
                        "records.json",
                        "targets.csv");
        everyFileHasTheHashOfTheManifest(files);
        theApprovalIsInTheLog(files);
        var records = json.readTree(files.get("records.json"));
        assertThat(records).hasSize(2);
        assertThat(records.findValuesAsText("category"))
                .contains("EMAIL", "PHONE", "UPLOAD_IP", "LOGIN_IPS")
                .doesNotContain("NAME", "MESSAGES", "SIGNUP_IP");
        assertThat(records.findValuesAsText("value")).contains("=" + mark + "@mail.example", handles.getFirst());
        assertThat(text(files, "records.csv"))
                .contains("\"'=" + mark + "@mail.example\"")
                .contains("\"'+910000" + mark + "\"")
                .contains("\"https://chirp.example/" + mark + "_0/status/1\"");
        assertThat(text(files, "basis.txt")).contains("Nagarik").contains("नागरिक");
        assertThat(text(files, "README.txt")).contains("UPLOAD_IP").contains("प्रकटीकरण");
        assertThat(text(files, "custody.csv")).contains("\"COLLECTED\"").contains("\"system\"");
    }

    @Test
    void noticeServiceHearsOfTheDecisionBeforeTheOutcomes() {
        handles.add("@" + mark + "_gone");
        FakePlatform.HELD.put("@" + mark + "_bare", List.of());
        handles.add("@" + mark + "_bare");
        ready("EMAIL");
        var decided = sent("disclosure.decided");
        assertThat(decided).hasSize(1);
        assertThat(decided.getFirst().get("status").asText()).isEqualTo("READY");
        assertThat(decided.getFirst().get("released").get(0).asText()).isEqualTo("EMAIL");
        assertThat(decided.getFirst().get("packageSha256").asText()).matches("[0-9a-f]{64}");
        var settled = sent("targets.settled");
        assertThat(settled).hasSize(1);
        assertThat(settled.getFirst().get("source").asText()).isEqualTo("DISCLOSURE");
        assertThat(settled.getFirst().get("sourceId").asText()).isEqualTo(id.toString());
        assertThat(settled.getFirst().get("finished").asBoolean()).isTrue();
        assertThat(settled.getFirst().findValuesAsText("outcome"))
                .containsExactlyInAnyOrder("DISCLOSED", "DISCLOSED", "NOT_FOUND", "NO_RECORDS");
        assertThat(events())
                .containsSubsequence(
                        "DISCLOSURE_REQUESTED",
                        "DISCLOSURE_RECORDS_COLLECTED",
                        "DISCLOSURE_COLLECTED",
                        "DISCLOSURE_APPROVED",
                        "DISCLOSURE_RELEASED");
        assertThat(count(
                        "select count(*) from outbox where stream = ? and type = 'targets.settled' and id < "
                                + "all (select id from outbox where stream = ? and type = 'disclosure.decided')",
                        id.toString(),
                        id.toString()))
                .isZero();
    }

    @Test
    void itIsDownloadedOnceAndThereIsAReceipt() {
        ready("EMAIL");
        As.person("delhi-officer")
                .get(PATH + id + "/receipt")
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-downloaded"));
        As.person("delhi-officer").head(PATH + id + "/package").then().statusCode(200);
        As.person("delhi-officer").head(PATH + id + "/package").then().statusCode(200);
        download("delhi-officer").statusCode(200);
        download("delhi-officer").statusCode(410).body("type", endsWith("/download-used"));
        As.person("delhi-officer").head(PATH + id + "/package").then().statusCode(410);
        As.person("delhi-officer")
                .get(PATH + id + "/receipt")
                .then()
                .statusCode(200)
                .body("downloads", hasSize(1))
                .body("downloads[0]", not(hasKey("person")))
                .body("released", equalTo(List.of("EMAIL")));
        As.person("disclosure-officer")
                .get(PATH + id + "/receipt")
                .then()
                .statusCode(200)
                .body("downloads[0].person", equalTo("delhi-officer"));
        assertThat(sent("disclosure.decided").getLast().get("status").asText()).isEqualTo("DOWNLOADED");
        assertThat(events()).contains("DISCLOSURE_DOWNLOADED");
        renew("disclosure-officer2").statusCode(200).body("state", equalTo("READY"));
        download("delhi-officer").statusCode(200);
        download("delhi-officer").statusCode(410);
    }

    @Test
    void aNarrowedDisclosureReleasesNoMore() throws IOException {
        waiting("EMAIL", "PHONE", "UPLOAD_IP");
        prepare("disclosure-officer2", List.of("EMAIL"), Map.of("PHONE", "NOT_NECESSARY", "UPLOAD_IP", "OVERBROAD"))
                .statusCode(200)
                .body("released", equalTo(List.of("EMAIL")))
                .body("lastEditor", equalTo("disclosure-officer2"));
        approve("disclosure-officer").statusCode(200);
        built();
        var files = unzip(KEY.open(download("delhi-officer").extract().asByteArray()));
        assertThat(json.readTree(files.get("records.json")).findValuesAsText("category"))
                .containsOnly("EMAIL");
        assertThat(text(files, "records.csv")).doesNotContain("203.0.113.9");
        view("delhi-officer").body("refused.find { it.category == 'PHONE' }.ground", equalTo("NOT_NECESSARY"));
    }

    @Test
    void targetsComeInParts() {
        var body = request(List.of("IN-BNSS-94"), List.of("EMAIL"));
        body.put("targets", targets(handles.subList(0, 1)));
        opened(body);
        workers.drain(collecting);
        assertThat(FakePlatform.ASKED).doesNotContain(handles.getFirst());
        var more = send(
                "disclosure.targets",
                Map.of(
                        "disclosureId",
                        id.toString(),
                        "noticeId",
                        notice.toString(),
                        "from",
                        1,
                        "targets",
                        targets(handles.subList(1, 2))));
        assertThat(more.getInt("results[0].status")).isEqualTo(200);
        workers.drain(collecting);
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void theOfficerSeesNothingOfStaff() {
        waiting("EMAIL");
        view("delhi-officer")
                .statusCode(200)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .body("asked", equalTo(List.of("EMAIL")))
                .body("$", not(hasKey("digest")))
                .body("$", not(hasKey("approvals")))
                .body("$", not(hasKey("proposer")))
                .body("$", not(hasKey("dropped")));
    }

    private io.restassured.response.ValidatableResponse renew(String person) {
        return As.person(person)
                .body(Map.of("reason", "the connection broke"))
                .post(PATH + id + "/renewal")
                .then();
    }

    private void everyFileHasTheHashOfTheManifest(Map<String, byte[]> files) throws IOException {
        var manifest = json.readTree(files.get("manifest.json"));
        assertThat(manifest.get("files")).hasSize(files.size() - 1);
        for (var file : manifest.get("files")) {
            var bytes = files.get(file.get("name").asText());
            assertThat(HexFormat.of().formatHex(Vault.digest("SHA-256", bytes)))
                    .isEqualTo(file.get("sha256").asText());
        }
        assertThat(manifest.get("noticeNumber").asText()).isEqualTo("SH-2026-000007");
        assertThat(manifest.get("legalBasis").get(0).asText()).isEqualTo("IN-BNSS-94");
        assertThat(manifest.get("digest").asText()).isEqualTo(digest());
    }

    private static void theApprovalIsInTheLog(Map<String, byte[]> files) throws IOException {
        var key = VerifierKey.parse(new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(files.get("manifest.json"))
                .get("ledgerKey")
                .asText());
        var proof = TlogProof.parse(files.get("approval.tlog-proof"));
        assertThat(proof.check(Hash.ofLeaf(files.get("approval.json")), key)).isEqualTo(ProofCheck.VERIFIED);
        assertThat(text(files, "approval.json")).contains("DISCLOSURE_APPROVED");
        assertThat(text(files, "checkpoint.txt")).isEqualTo(proof.note().toString());
    }

    static Map<String, byte[]> unzip(byte[] archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
