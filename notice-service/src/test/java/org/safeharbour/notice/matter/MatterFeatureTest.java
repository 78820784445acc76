package org.safeharbour.notice.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.safeharbour.notice.House.as;
import static org.safeharbour.notice.House.bytes;
import static org.safeharbour.notice.House.file;
import static org.safeharbour.notice.House.get;
import static org.safeharbour.notice.House.notice;
import static org.safeharbour.notice.House.post;
import static org.safeharbour.notice.House.reference;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.safeharbour.kit.time.Ids;

@QuarkusTest
class MatterFeatureTest {
    private static final String MATTERS = "/api/v1/matters/";

    @Test
    void staffJoinWhatSeveralAuthoritiesWriteAboutTheSameCase() {
        var fir = "FIR " + reference();
        var one = file("analyst", about(fir, "ifso"));
        var other = file("analyst", about(fir, "ncpcr"));
        var matter = matterOf(one);
        get("analyst", MATTERS + matter)
                .statusCode(200)
                .body("title", equalTo(fir))
                .body("notices.id", contains(one))
                .body("suggestions.noticeId", hasItem(other))
                .body("suggestions.find { it.noticeId == '" + other + "' }.shared", equalTo("CASE"));
        post("analyst", MATTERS + matter + "/notices", link(other))
                .statusCode(201)
                .body("notices.id", containsInAnyOrder(one, other))
                .body("notices.agency", containsInAnyOrder("ifso", "ncpcr"))
                .body("suggestions.noticeId", not(hasItem(other)));
        assertThat(matterOf(other)).isNotEqualTo(matter);
        get("ncpcr", "/api/v1/notices/" + other).body("matter.id", equalTo(matterOf(other)));
        get("analyst", "/api/v1/matters?limit=200").statusCode(200).body("items.id", hasItem(matter));
        as("analyst").delete(MATTERS + matter + "/notices/" + other).then().statusCode(204);
        as("analyst").delete(MATTERS + matter + "/notices/" + other).then().statusCode(404);
        as("analyst").delete(MATTERS + matter + "/notices/" + one).then().statusCode(404);
        get("analyst", MATTERS + matter).body("notices.id", contains(one));
    }

    @Test
    void sharedItemsAreSuggestedToo() {
        var mark = "@shared_" + System.nanoTime();
        var one = file("analyst", about("FIR " + reference(), "ifso").replace("@Tst_One", mark));
        var other = file("analyst", about("FIR " + reference(), "ncpcr").replace("@Tst_One", mark));
        get("analyst", MATTERS + matterOf(one))
                .body("suggestions.find { it.noticeId == '" + other + "' }.shared", equalTo("TARGETS"));
    }

    @Test
    void mattersAreForStaffOnly() {
        var id = file("analyst", about("FIR " + reference(), "ifso"));
        var matter = matterOf(id);
        for (var path : new String[] {"/api/v1/matters", MATTERS + matter, MATTERS + Ids.next()}) {
            get("ifso", path).statusCode(403);
            get("auditor", path).statusCode(403);
        }
        post("ifso", MATTERS + matter + "/notices", link(id)).statusCode(403);
        post("compliance-officer", MATTERS + matter + "/notices", link(id)).statusCode(403);
        get("analyst", MATTERS + Ids.next()).statusCode(404);
        post("analyst", MATTERS + matter + "/notices", link(Ids.next().toString()))
                .statusCode(400);
    }

    @Test
    void aMatterWithAChildSafetyNoticeShowsNumbersAndStatesOnly() {
        var fir = "FIR " + reference();
        var id = file("analyst", about(fir, "ifso").replace("\"childSafety\": false", "\"childSafety\": true"));
        var plain = file("analyst", about(fir, "ncpcr"));
        var matter = matterOf(id);
        var outline = get("analyst2", MATTERS + matter)
                .statusCode(200)
                .body("notices", hasSize(1))
                .body("notices[0]", not(hasKey("agency")))
                .body("$", not(hasKey("title")))
                .body("$", not(hasKey("suggestions")))
                .extract()
                .asString();
        assertThat(outline).doesNotContain(fir, "ifso");
        assertThat(get("analyst2", "/api/v1/matters?limit=200").extract().asString())
                .doesNotContain("\"id\":\"" + matter + "\",\"title\"");
        post("analyst2", MATTERS + matter + "/notices", link(plain)).statusCode(403);
        post("analyst2", MATTERS + matterOf(plain) + "/notices", link(id)).statusCode(403);
        get("analyst2", MATTERS + matterOf(plain)).body("suggestions.noticeId", not(hasItem(id)));
        get("analyst", MATTERS + matterOf(plain)).body("suggestions.noticeId", hasItem(id));
    }

    /** Everything that an officer can fetch is the same bytes with and without another authority's notice on the same case. */
    @Test
    void oneAuthorityNeverLearnsOfAnother() {
        var alone = new OfficersView("ifso").fetch();

        var beside = new OfficersView("ifso");
        file("analyst", beside.alsoBy("ncpcr"));
        assertThat(beside.fetch()).isEqualTo(alone);

        // Linked by staff and worked on: still nothing of it is to be seen.
        var linked = new OfficersView("ifso");
        var theirs = file("analyst", linked.alsoBy("ncpcr"));
        linked.file();
        post("analyst", MATTERS + matterOf(linked.notice()) + "/notices", link(theirs))
                .statusCode(201);
        post("analyst", MATTERS + matterOf(theirs) + "/notices", link(linked.notice()))
                .statusCode(201);
        post("analyst", "/api/v1/notices/" + theirs + "/acceptance?except=2").statusCode(200);
        assertThat(linked.fetch()).isEqualTo(alone).contains("matterCandidates", "CASE", "ACCOUNT");
        for (var path : new String[] {"", "/timeline", "/demands/1/targets", "/replies"}) {
            assertThat(bytes(as("ifso").get("/api/v1/notices/" + theirs + path)))
                    .isEqualTo(bytes(as("ifso").get("/api/v1/notices/" + Ids.next() + path)));
        }
    }

    private static String about(String fir, String agency) {
        return notice(reference()).replace("FIR 1/2022", fir).replace("\"ifso\"", "\"" + agency + "\"");
    }

    private static String matterOf(String notice) {
        return get("analyst", "/api/v1/notices/" + notice).extract().path("matter.id");
    }

    private static String link(String notice) {
        return "{\"noticeId\": \"" + notice + "\"}";
    }
}
