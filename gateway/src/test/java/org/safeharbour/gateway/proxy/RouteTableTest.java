package org.safeharbour.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/notices/x/acceptance, NOTICE",
        "/api/v1/intake, NOTICE",
        "/api/v1/replies/x/proof, NOTICE",
        "/api/v1/tasks, NOTICE",
        "/api/v1/agencies/ifso, NOTICE",
        "/api/v1/calendar.ics, NOTICE",
        "/api/v1/matters/x/notices/y, NOTICE",
        "/api/v1/notices/x/clarifications/y/answer, NOTICE",
        "/api/v1/takedown-orders/x, TAKEDOWN",
        "/api/v1/search-checks, TAKEDOWN",
        "/api/v1/m/lookup, TAKEDOWN",
        "/api/v1/h/hash, TAKEDOWN",
        "/api/v1/evidence/x/custody, REPORTING",
        "/api/v1/disclosures/x/package, REPORTING",
        "/api/v1/incident-reports/x/dossier, REPORTING",
        "/api/v1/statistics, REPORTING",
        "/api/v1/statistics/imports, REPORTING",
        "/api/v1/changes/x, OWNER_OF_CHANGE",
        "/api/v1/dsa/statements, REPORTING",
        "/api/v1/ledgers/notice/key, NOTICE",
        "/api/v1/ledgers/takedown/entries/x, TAKEDOWN",
        "/api/v1/ledgers/reporting/checkpoint, REPORTING",
        "/api/v1/ledgers/gateway/key, SELF",
        "/api/v1/changes/x/approvals, OWNER_OF_CHANGE"
    })
    void knowsTheOwner(String path, Upstream owner) {
        assertThat(RouteTable.upstream(path)).contains(owner);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/unknown",
                "/api/v1/ledgers",
                "/api/v1/ledgers/other/key",
                "/api/v1/",
                "/api/v2/notices",
                "/internal/v1/messages",
                "/api/internal/v1/messages",
                "/q/health",
                "/portal"
            })
    void routesNothingElse(String path) {
        assertThat(RouteTable.upstream(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/ledgers/notice/key, true",
        "GET, /api/v1/ledgers/reporting/consistency, true",
        "HEAD, /api/v1/ledgers/takedown/checkpoint, true",
        "POST, /api/v1/ledgers/notice/key, false",
        "GET, /api/v1/ledgers/notice/entries, false",
        "GET, /api/v1/ledgers/notice/entries/x/proof, false",
        "GET, /api/v1/ledgers/other/key, false",
        "GET, /api/v1/notices/ledgers/key, false"
    })
    void publishesOnlyWhatIsPublic(String method, String path, boolean open) {
        assertThat(RouteTable.isPublic(method, path)).isEqualTo(open);
    }
}
