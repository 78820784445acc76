package org.safeharbour.kit.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.caller.Caller;
import org.safeharbour.kit.caller.CurrentCaller;
import org.safeharbour.kit.time.Ids;
import org.safeharbour.ledger.Checkpoint;
import org.safeharbour.ledger.ConsistencyProof;
import org.safeharbour.ledger.Hash;
import org.safeharbour.ledger.Openings;
import org.safeharbour.ledger.SignedNote;
import org.safeharbour.ledger.TlogProof;
import org.safeharbour.ledger.VerifierKey;

@QuarkusTest
class LedgerResourceTest {
    private static final String LEDGER = "/api/v1/ledgers/notice/";

    @Inject
    Ledger ledger;

    @Inject
    Sequencer sequencer;

    @Inject
    CurrentCaller callers;

    private UUID entry;

    @BeforeEach
    void anEntryOfIfso() {
        entry = record(false);
    }

    @AfterEach
    void letGo() {
        sequencer.onStop(null);
    }

    private UUID record(boolean childSafety) {
        return callers.call(Caller.system("notice-service"), () -> QuarkusTransaction.requiringNew()
                .call(() -> ledger.record(LedgerEvent.of(LedgerTest.Happened.THING_MADE, "thing", Ids.next())
                        .agency("ifso")
                        .childSafety(childSafety)
                        .sensitive("target", "@someone"))));
    }

    private void drain() {
        boolean more = true;
        while (more) {
            more = sequencer.runOnce();
        }
    }

    @Test
    void keyCheckpointAndConsistencyArePublic() {
        drain();
        var before = checkpoint();
        entry = record(false);
        drain();
        var after = checkpoint();
        var text = given().get(LEDGER + "consistency?from=" + before.size() + "&to=" + after.size())
                .then()
                .statusCode(200)
                .extract()
                .body()
                .asByteArray();
        var proof = ConsistencyProof.parse(before.size(), after.size(), text);
        assertThat(proof.verify(before.root(), after.root())).isTrue();
    }

    private Checkpoint checkpoint() {
        var key = VerifierKey.parse(given().get(LEDGER + "key")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip());
        var note = SignedNote.parse(given().get(LEDGER + "checkpoint")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(note.check(key).toString()).isEqualTo("VERIFIED");
        return Checkpoint.of(note);
    }

    @Test
    void sizesBeyondTheLogAreRefused() {
        drain();
        for (var query : new String[] {"from=1&to=99999999", "from=0&to=1", "from=2&to=1", "from=x&to=1", "to=1"}) {
            var status = given().get(LEDGER + "consistency?" + query).statusCode();
            assertThat(status).as(query).isIn(400, 404);
        }
    }

    @Test
    void anotherServicesLogIsNotHere() {
        given().get("/api/v1/ledgers/takedown/checkpoint").then().statusCode(404);
    }

    @Test
    void nobodyReadsEntries() {
        given().get(LEDGER + "entries/" + entry).then().statusCode(401);
    }

    @Test
    @TestSecurity(user = "analyst", roles = "thing.read")
    void staffWithoutAuditReadIsForbidden() {
        given().get(LEDGER + "entries/" + entry).then().statusCode(403);
        given().get(LEDGER + "entries/" + entry + "/openings").then().statusCode(403);
    }

    @Test
    @TestSecurity(user = "ifso", roles = "officer", attributes = @SecurityAttribute(key = "agency_id", value = "ifso"))
    void anOfficerGetsLeafProofAndOpeningsOfTheOwnMatter() {
        given().get(LEDGER + "entries/" + entry + "/proof")
                .then()
                .statusCode(202)
                .header("Retry-After", equalTo("1"));
        drain();
        var leaf = given().get(LEDGER + "entries/" + entry)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var proof = given().get(LEDGER + "entries/" + entry + "/proof")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        var check = TlogProof.parse(proof).check(Hash.ofLeaf(leaf), VerifierKey.parse(ledger.verifierKey()));
        assertThat(check.toString()).isEqualTo("VERIFIED");
        var openings = Openings.parse(given().get(LEDGER + "entries/" + entry + "/openings")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(openings.openings().getFirst().value()).isEqualTo("@someone");
        assertThat(new String(leaf, StandardCharsets.UTF_8))
                .contains(openings.openings().getFirst().commitment().toHex());
    }

    @Test
    @TestSecurity(user = "dcw", roles = "officer", attributes = @SecurityAttribute(key = "agency_id", value = "dcw"))
    void anotherAgencysEntryLooksLikeNone() {
        for (var part : new String[] {"", "/proof", "/openings"}) {
            var foreign = given().get(LEDGER + "entries/" + entry + part);
            var random = given().get(LEDGER + "entries/" + Ids.next() + part);
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asByteArray()).isEqualTo(random.asByteArray());
        }
    }

    @Test
    @TestSecurity(user = "auditor", roles = "audit.read")
    void childSafetyOpeningsNeedTheirPermission() {
        given().get(LEDGER + "entries/" + record(true)).then().statusCode(200);
        given().get(LEDGER + "entries/" + record(true) + "/openings").then().statusCode(403);
        given().get(LEDGER + "entries/" + entry + "/openings").then().statusCode(200);
    }
}
