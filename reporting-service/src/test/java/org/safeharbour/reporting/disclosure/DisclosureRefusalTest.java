package org.safeharbour.reporting.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeharbour.kit.database.Sql;
import org.safeharbour.kit.paging.PageRequest;
import org.safeharbour.kit.problem.Problem;
import org.safeharbour.kit.testing.TestCallers;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.reporting.evidence.FakePlatform;
import org.safeharbour.reporting.testing.As;

/** Every disclosure that must not happen. */
@QuarkusTest
@QuarkusTestResource(FakePlatform.class)
@QuarkusTestResource(FakeNotice.class)
class DisclosureRefusalTest extends DisclosureScene {
    @Inject
    Disclosures disclosures;

    @Inject
    PendingPackages pending;

    @Inject
    Standings standings;

    @Inject
    WritingPackage writing;

    @Inject
    ReleasingPackage releasing;

    @Test
    void nothingIsCollectedForAnOfficerWhoIsNotVerified() {
        FakeNotice.unverified(notice, "NOT_VERIFIED");
        opened(List.of("IN-BNSS-94"), "EMAIL");
        collected();
        assertThat(state()).isEqualTo("REQUESTED");
        assertThat(FakePlatform.ASKED).doesNotContainAnyElementsOf(handles);
        assertThat(count("select count(*) from task where object_id = ? and kind = 'DISCLOSURE_UNVERIFIED'", id))
                .isEqualTo(1);
        FakeNotice.verified(notice, AGENCY, KEY);
        asSystem(() -> Sql.on(database)
                .update("update disclosure_target set next_at = clock_timestamp() where disclosure_id = ?", id));
        collected();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
    }

    @Test
    void aNoticeThatEndedIsRefused() {
        FakeNotice.unverified(notice, "WITHDRAWN");
        opened(List.of("IN-BNSS-94"), "EMAIL");
        collected();
        view("disclosure-officer")
                .body("state", equalTo("REFUSED"))
                .body("refused.ground", equalTo(List.of("WITHDRAWN")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONTACT_CHANGED",
                "KEY_CHANGED",
                "KEY_MISSING",
                "KEY_TOO_NEW",
                "STAYED",
                "WITHDRAWN",
                "NOT_VERIFIED"
            })
    void nothingIsApprovedWhileTheVerificationDoesNotStand(String reason) {
        waiting("EMAIL");
        FakeNotice.unverified(notice, reason);
        approve("disclosure-officer")
                .statusCode(409)
                .body("type", endsWith("/officer-not-verified"))
                .body("reason", equalTo(reason));
        built();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
        download("delhi-officer").statusCode(409).body("type", endsWith("/package-not-ready"));
    }

    @Test
    void withoutNoticeServiceNothingIsApproved() {
        waiting("EMAIL");
        FakeNotice.FAILURES.set(3);
        approve("disclosure-officer").statusCode(503);
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
        FakeNotice.FAILURES.set(1);
        approve("disclosure-officer").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void withoutALegalBasisAllIsRefused() {
        opened(List.of("IN-79-3-b"), "EMAIL", "PHONE");
        view("disclosure-officer")
                .body("state", equalTo("REFUSED"))
                .body("refused.ground", equalTo(List.of("NO_LEGAL_BASIS", "NO_LEGAL_BASIS")))
                .body("released", hasSize(0))
                .body("targets.byOutcome.REFUSED", equalTo(2));
        collected();
        assertThat(FakePlatform.ASKED).doesNotContainAnyElementsOf(handles);
        var decided = sent("disclosure.decided").getFirst();
        assertThat(decided.get("status").asText()).isEqualTo("REFUSED");
        assertThat(decided.get("refused").findValuesAsText("ground")).containsOnly("NO_LEGAL_BASIS");
        assertThat(sent("targets.settled").getFirst().findValuesAsText("outcome"))
                .containsOnly("REFUSED");
        approve("disclosure-officer", "sha256:none").statusCode(409).body("type", endsWith("/already-decided"));
    }

    @Test
    void whatTheBasisDoesNotPermitIsRefused() {
        opened(List.of("US-2703-c2"), "UPLOAD_IP", "DEVICE_IDS");
        view("disclosure-officer")
                .body("state", equalTo("REFUSED"))
                .body("refused.ground", equalTo(List.of("NOT_PERMITTED", "NOT_PERMITTED")));
    }

    @Test
    void aFieldMoreThanAskedIsThrownAwayAndReported() {
        FakePlatform.GENEROUS.add(handles.getFirst());
        ready("EMAIL");
        view("disclosure-officer")
                .body("dropped.find { it.category == 'PHONE' }.count", equalTo(1))
                .body("dropped.find { it.category == 'LOGIN_IPS' }.count", equalTo(2));
        assertThat(events()).contains("DISCLOSURE_FIELD_DROPPED");
        assertThat(count("select count(*) from task where object_id = ? and kind = 'DISCLOSURE_FIELD_DROPPED'", id))
                .isEqualTo(1);
        var kept = asSystem(() -> Sql.on(database)
                .list(
                        "select categories from disclosure_target where disclosure_id = ?",
                        row -> List.of((String[]) row.getArray(1).getArray()),
                        id));
        assertThat(kept).containsOnly(List.of("EMAIL"));
    }

    @Test
    void noValueStandsReadableInTheDatabase() {
        FakePlatform.GENEROUS.add(handles.getFirst());
        ready("EMAIL", "PHONE");
        download("delhi-officer").statusCode(200);
        for (var table :
                List.of("outbox", "task", "ledger_entry", "disclosure", "disclosure_dropped", "evidence_content")) {
            assertThat(count(
                            "select count(*) from " + table + " t where t::text like ? or encode(convert_to(t::text, "
                                    + "'UTF8'), 'escape') like ?",
                            "%" + mark + "@mail%",
                            "%910000" + mark + "%"))
                    .as(table)
                    .isZero();
        }
        assertThat(count("select count(*) from outbox where convert_from(body, 'UTF8') like ?", "%" + mark + "@mail%"))
                .isZero();
    }

    @Test
    void dataFromOutsideThePeriodAreThrownAway() {
        var body = request(List.of("IN-BNSS-94"), List.of("LOGIN_IPS", "SIGNUP_IP"));
        body.put("from", "2021-06-01");
        body.put("to", "2021-06-30");
        opened(body);
        collected();
        view("disclosure-officer")
                .body("released", equalTo(List.of("LOGIN_IPS")))
                .body("refused.find { it.category == 'SIGNUP_IP' }.ground", equalTo("NO_RECORDS"))
                .body("dropped.find { it.category == 'LOGIN_IPS' }.count", equalTo(2))
                .body("dropped.find { it.category == 'SIGNUP_IP' }.count", equalTo(2));
    }

    @Test
    void whoAcceptedTheNoticeDoesNotApprove() {
        waiting("EMAIL");
        approve("acceptor").statusCode(409).body("type", endsWith("/same-person"));
        // The same human with another account.
        approve("acceptor-again").statusCode(409).body("type", endsWith("/same-person"));
        approve("disclosure-officer").statusCode(200);
    }

    @Test
    void whoEditedLastDoesNotApprove() {
        waiting("EMAIL", "PHONE");
        prepare("disclosure-officer", List.of("EMAIL"), Map.of("PHONE", "NOT_NECESSARY"))
                .statusCode(200);
        approve("disclosure-officer").statusCode(409).body("type", endsWith("/same-person"));
        approve("disclosure-officer2").statusCode(200);
    }

    @Test
    void anEditAfterTheApprovalVoidsIt() {
        waiting("EMAIL", "PHONE");
        var seen = digest();
        approve("disclosure-officer", seen).statusCode(200).body("state", equalTo("APPROVED"));
        prepare("disclosure-officer2", List.of("EMAIL"), Map.of("PHONE", "NOT_NECESSARY"))
                .statusCode(200)
                .body("state", equalTo("AWAITING_APPROVAL"))
                .body("approvals", hasSize(0));
        built();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
        approve("disclosure-officer3", seen).statusCode(409).body("type", endsWith("/digest-changed"));
        approve("disclosure-officer3").statusCode(200);
        built();
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void whatWasBuiltForAnOlderApprovalIsNeverReleased() throws IOException {
        waiting("EMAIL", "PHONE");
        approve("disclosure-officer").statusCode(200);
        workers.drain(sequencer);
        var standing = asSystem(() -> standings.of(notice));
        var older = claimed();
        var written = asSystem(() -> writing.write(id)).orElseThrow();
        prepare("disclosure-officer2", List.of("EMAIL"), Map.of("PHONE", "NOT_NECESSARY"))
                .statusCode(200);
        assertThat(asSystem(() -> writing.write(id))).isEmpty();
        approve("disclosure-officer3").statusCode(200);
        var newer = claimed();
        assertThat(newer.epoch()).isGreaterThan(older.epoch());
        workers.drain(sequencer);
        var present = asSystem(() -> writing.write(id)).orElseThrow();
        // Neither what is current under the old claim, nor what is old under the current claim.
        released(older, standing, present);
        released(newer, standing, written);
        assertThat(state()).isEqualTo("APPROVED");
        dueNow();
        built();
        var files = DisclosureFeatureTest.unzip(
                KEY.open(download("delhi-officer").statusCode(200).extract().asByteArray()));
        assertThat(json.readTree(files.get("records.json")).findValuesAsText("category"))
                .containsOnly("EMAIL");
    }

    private void released(PendingPackages.Claim claim, Standing standing, WritingPackage.Written written) {
        asSystem(() -> {
            releasing.release(claim, standing, written, new byte[] {1});
            return null;
        });
    }

    /** This disclosure's build, as a worker claims it; again, if it is claimed. */
    private PendingPackages.Claim claimed() {
        dueNow();
        var claim = asSystem(pending::claim).orElseThrow();
        assertThat(claim.id()).isEqualTo(id);
        return claim;
    }

    private void dueNow() {
        asSystem(() -> Sql.on(database)
                .update("update disclosure_building set next_at = '2000-01-01T00:00:00Z' where disclosure_id = ?", id));
    }

    @Test
    void withoutRowSecurityAnotherAgencyFindsNothingEither() {
        opened(List.of("IN-BNSS-94"), "EMAIL");
        // The rows are those of the transaction's beginning, all of them; the caller is an officer.
        assertThat(readAs("ifso")).containsExactly(false, false, false);
        assertThat(readAs(AGENCY)).containsExactly(true, true, true);
    }

    private List<Boolean> readAs(String agency) {
        return asSystem(() -> callers.call(
                TestCallers.officer("somebody", agency),
                () -> List.of(
                        isFound(() -> disclosures.require(id)),
                        isFound(() -> disclosures.requireForChange(id)),
                        disclosures.page(null, PageRequest.of(200, null)).stream()
                                .anyMatch(disclosure -> disclosure.id().equals(id)))));
    }

    private static boolean isFound(Supplier<Disclosure> read) {
        try {
            return read.get() != null;
        } catch (Problem notFound) {
            return false;
        }
    }

    @Test
    void moreThanWasFoundCannotBeReleased() {
        waiting("EMAIL", "DEVICE_IDS");
        prepare("disclosure-officer2", List.of("EMAIL", "DEVICE_IDS"), Map.of())
                .statusCode(409)
                .body("type", endsWith("/not-releasable"))
                .body("releasable", equalTo(List.of("EMAIL")));
        prepare("disclosure-officer2", List.of("PHONE"), Map.of()).statusCode(409);
        prepare("disclosure-officer2", List.of("SECRETS"), Map.of()).statusCode(400);
        prepare("disclosure-officer2", List.of(), Map.of()).statusCode(400);
        prepare("disclosure-officer2", List.of("EMAIL"), Map.of("PHONE", "NOT_NECESSARY"))
                .statusCode(400);
    }

    @Test
    void anApprovalEndsAfterADay() {
        waiting("EMAIL");
        approve("disclosure-officer").statusCode(200);
        clock.advance(Duration.ofHours(25));
        built();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(events()).contains("DISCLOSURE_LAPSED");
        assertThat(count("select count(*) from task where object_id = ? and kind = 'DISCLOSURE_LAPSED'", id))
                .isEqualTo(1);
        approve("disclosure-officer").statusCode(200);
        built();
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void aContactThatChangedStopsThePackage() {
        waiting("EMAIL");
        approve("disclosure-officer").statusCode(200);
        FakeNotice.unverified(notice, "CONTACT_CHANGED");
        built();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(count("select count(*) from disclosure where id = ? and package_sha256 is null", id))
                .isEqualTo(1);
    }

    @Test
    void anotherKeyIsAnotherDigest() {
        waiting("EMAIL");
        var seen = digest();
        var other = TestKey.fresh();
        FakeNotice.verified(notice, AGENCY, other);
        approve("disclosure-officer", seen).statusCode(409).body("type", endsWith("/digest-changed"));
        view("disclosure-officer").body("keyFingerprint", equalTo(other.fingerprint()));
        approve("disclosure-officer").statusCode(200);
        FakeNotice.verified(notice, AGENCY, KEY);
        built();
        assertThat(state()).isEqualTo("AWAITING_APPROVAL");
        assertThat(events()).contains("DISCLOSURE_KEY_CHANGED", "DISCLOSURE_LAPSED");
    }

    @Test
    void aKeyOrContactThatChangedStopsTheDownloadAndTheRenewal() {
        ready("EMAIL");
        FakeNotice.verified(notice, AGENCY, TestKey.fresh());
        download("delhi-officer")
                .statusCode(409)
                .body("type", endsWith("/officer-not-verified"))
                .body("reason", equalTo("KEY_CHANGED"));
        FakeNotice.verified(notice, AGENCY, KEY);
        FakeNotice.unverified(notice, "CONTACT_CHANGED");
        download("delhi-officer").statusCode(409).body("reason", equalTo("CONTACT_CHANGED"));
        FakeNotice.verified(notice, AGENCY, KEY);
        download("delhi-officer").statusCode(200);
        FakeNotice.verified(notice, AGENCY, TestKey.fresh());
        As.person("disclosure-officer")
                .body(Map.of("reason", "once more"))
                .post(PATH + id + "/renewal")
                .then()
                .statusCode(409);
    }

    @Test
    void aLinkExpires() {
        ready("EMAIL");
        clock.advance(Duration.ofHours(73));
        download("delhi-officer").statusCode(410).body("type", endsWith("/download-expired"));
        workers.drain(expiring);
        assertThat(state()).isEqualTo("EXPIRED");
        assertThat(sent("disclosure.decided").getLast().get("status").asText()).isEqualTo("EXPIRED");
        download("delhi-officer").statusCode(410).body("type", endsWith("/download-expired"));
    }

    @Test
    void anotherAgencyFindsNothing() {
        ready("EMAIL");
        for (var path : List.of("", "/package", "/receipt")) {
            var theirs = As.person("ifso-officer").get(PATH + id + path);
            var random = As.person("ifso-officer").get(PATH + Ids.next() + path);
            assertThat(theirs.statusCode()).isEqualTo(404);
            assertThat(theirs.asByteArray()).isEqualTo(random.asByteArray());
        }
        As.person("ifso-officer").get("/api/v1/disclosures?limit=200").then().body("items", hasSize(0));
        As.person("delhi-officer").get("/api/v1/disclosures?limit=200").then().body("items.id", hasItem(id.toString()));
        assertThat(state()).isEqualTo("READY");
    }

    @Test
    void staffDoNotDownloadAndOfficersDoNotDecide() {
        ready("EMAIL");
        download("disclosure-officer").statusCode(403);
        approve("delhi-officer").statusCode(403);
        prepare("delhi-officer", List.of("EMAIL"), Map.of()).statusCode(403);
        As.person("delhi-officer").get(PATH + id + "/targets").then().statusCode(403);
    }

    @Test
    void ofManyDownloadsAtOnceOneGetsThePackage() throws Exception {
        ready("EMAIL");
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>)
                            () -> download("delhi-officer").extract().statusCode())
                    .toList();
            for (var call : pool.invokeAll(calls)) {
                statuses.add(call.get());
            }
        }
        assertThat(statuses).containsOnly(200, 410);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void whoLacksTheChildSafetyPermissionSeesNumberAndState() {
        waiting("EMAIL");
        var shown = view("outsider").statusCode(200).extract().jsonPath().getMap("$");
        assertThat(shown.keySet()).containsExactlyInAnyOrder("id", "noticeNumber", "childSafety", "state");
        approve("outsider").statusCode(403);
        prepare("outsider", List.of("EMAIL"), Map.of()).statusCode(403);
        As.person("outsider").get(PATH + id + "/targets").then().statusCode(403);
    }

    @Test
    void aRejectionEndsIt() {
        waiting("EMAIL");
        As.person("disclosure-officer")
                .body(Map.of("decision", "REJECT", "digest", digest(), "note", "not needed"))
                .post(PATH + id + "/approvals")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refused.ground", equalTo(List.of("REJECTED")));
        built();
        download("delhi-officer").statusCode(409);
    }

    @Test
    void whoMayNotAcceptNoticesCausesNoDisclosure() {
        var body = request(List.of("IN-BNSS-94"), List.of("EMAIL"));
        var messages = org.safeharbour.kit.testing.PeerMessages.from("notice");
        var message = messages.next(
                org.safeharbour.kit.testing.TestCallers.staff("auditor", "audit.read"),
                "disclosure.open",
                id.toString(),
                body);
        As.person("service-account-notice-service")
                .body(messages.batch(message))
                .post("/internal/v1/messages")
                .then()
                .statusCode(200)
                .body("results[0].status", equalTo(403));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update disclosure set state = 'APPROVED', approval_entry = id where id = '%s'",
                "update disclosure set released = '{EMAIL,MESSAGES}' where id = '%s'",
                "update disclosure set state = 'READY', package_sha256 = repeat('0', 64), package_content = id, expires_at = now() where id = '%s'",
                "insert into disclosure_approval (id, disclosure_id, person, decision, digest, given_at, expires_at) "
                        + "select gen_random_uuid(), id, proposer, 'APPROVE', digest, now(), now() + interval '1 day' from disclosure where id = '%s'",
                "insert into disclosure_approval (id, disclosure_id, person, decision, digest, given_at, expires_at) "
                        + "select gen_random_uuid(), id, 'other', 'APPROVE', 'sha256:stale', now(), now() + interval '1 day' from disclosure where id = '%s'",
                "update disclosure set proposer = 'other' where id = '%s'",
                "update disclosure set permitted = asked where id = '%s'"
            })
    void theDatabaseHoldsTheRulesToo(String statement) {
        opened(List.of("IN-BNSS-94"), "EMAIL", "MESSAGES");
        collected();
        assertThatThrownBy(() -> asSystem(() -> Sql.on(database).update(statement.formatted(id))))
                .isInstanceOf(RuntimeException.class);
        assertThat(count(
                        "select count(*) from disclosure where id = ? and state = 'AWAITING_APPROVAL' and released = '{EMAIL}' "
                                + "and permitted = '{EMAIL}' and proposer = 'acceptor'",
                        id))
                .isEqualTo(1);
        assertThat(count("select count(*) from disclosure_approval where disclosure_id = ?", id))
                .isZero();
    }
}
