package org.safeharbour.kit.caller;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.AttributeType;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.idempotency.Things;
import org.safeharbour.kit.testing.TestCallers;

/** Row-level security with a pool of two connections, so that every connection serves both agencies in turn. */
@QuarkusTest
@TestProfile(RowScopeTest.PoolOfTwo.class)
class RowScopeTest {
    private static final int TRANSACTIONS = 10_000;

    @Inject
    Things things;

    @Inject
    CurrentCaller callers;

    public static class PoolOfTwo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.min-size",
                    "2",
                    "quarkus.datasource.jdbc.max-size",
                    "2",
                    "quarkus.datasource.jdbc.acquisition-timeout",
                    "60S");
        }
    }

    @Test
    void alternatingAgenciesNeverSeeAForeignRow() throws Exception {
        for (var agency : new String[] {"ifso", "dcw"}) {
            callers.call(TestCallers.officer("o-" + agency, agency), () -> things.make(agency, "row of " + agency));
        }
        try (var pool = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, TRANSACTIONS)
                    .mapToObj(i -> (Callable<Boolean>) () -> seesOwnRowsOnly(i % 2 == 0 ? "ifso" : "dcw"))
                    .toList();
            for (var call : pool.invokeAll(calls)) {
                assertThat(call.get()).isTrue();
            }
        }
    }

    @Test
    void withoutACallerNothingIsSeen() {
        callers.call(TestCallers.staff("s"), () -> things.make("ifso", "a row"));
        assertThat(things.visibleAgencies()).isEmpty();
    }

    @Test
    void staffSeesAllAgencies() {
        callers.call(TestCallers.staff("s"), () -> things.make("ncpcr", "a row"));
        callers.call(TestCallers.staff("s"), () -> things.make("meity", "a row"));
        assertThat(callers.call(TestCallers.staff("s"), things::visibleAgencies))
                .contains("ncpcr", "meity");
    }

    @Test
    void anOfficerCannotWriteForAnotherAgency() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> callers.call(TestCallers.officer("o", "dcw"), () -> things.make("ifso", "forged"))))
                .hasRootCauseMessage("ERROR: new row violates row-level security policy for table \"thing\"");
    }

    @Test
    @TestSecurity(
            user = "officer-of-dcw",
            roles = {"officer", "thing.make"},
            attributes = @SecurityAttribute(key = "agency_id", value = "dcw", type = AttributeType.STRING))
    void anotherAgencysObjectLooksLikeARandomId() {
        var foreign = callers.call(TestCallers.staff("s"), () -> things.make("ifso", "foreign"));
        var own = callers.call(TestCallers.staff("s"), () -> things.make("dcw", "own"));
        given().get("/things/" + own).then().statusCode(200);
        given().get("/things/" + foreign).then().statusCode(404);
    }

    private boolean seesOwnRowsOnly(String agency) {
        var seen = callers.call(TestCallers.officer("o-" + agency, agency), things::visibleAgencies);
        return seen.size() == 1 && seen.getFirst().equals(agency);
    }
}
