package org.safeharbour.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/notices",
                "/api/v1/notices?limit=2&cursor=a%2Fb",
                "/api/v1/notices/0193-7/demands/1/targets",
                "/api/v1/calendar.ics",
                "/api/v1/hash-lists/industry%20list",
                "/api/v1/hash-lists/%E0%A4%B8%E0%A5%82%E0%A4%9A%E0%A5%80",
                "/api/v1/m/lookup?signal=a:b,c",
                "/portal/notices/x",
                "/unknown/Thing"
            })
    void letsTheOneSpellingIn(String target) {
        assertThat(CanonicalPath.isCanonical(target, RouteTable.fixedSpelling()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//api/v1/notices",
                "/api//v1/notices",
                "/api/v1/notices/",
                "/api/v1/./notices",
                "/api/v1/x/../notices",
                "/api/v1/..;/notices",
                "/api/v1/notices;x=1",
                "/api/v1/notices/..%2f",
                "/api/v1/%2e%2e/notices",
                "/api/v1/%2E/notices",
                "/api%2fv1/notices",
                "/api/v1%2Fnotices",
                "/api/v1%5cnotices",
                "/api/v1\\notices",
                "/api/v1/notices%00",
                "/api/v1/notices%0a",
                "/api/v1/notices%7f",
                "/api/v1/%6eotices",
                "/api/v1/notice%73",
                "/api/v1/%252e%252e/notices",
                "/api/v1/notices%3bx",
                "/api/v1/notices%3f",
                "/api/v1/notices#x",
                "/api/v1/notices%",
                "/api/v1/notices%zz",
                "/api/v1/notices%c3",
                "/api/v1/notices%ff",
                "/api/v1/noticés",
                "/api/v1/no tices",
                "/API/v1/notices",
                "/api/V1/notices",
                "/api/v1/Notices",
                "/api/v1/TAKEDOWN-orders",
                "/Portal",
                "/CONSOLE/x",
                "/INTERNAL/v1/messages",
                "/api/v1/notices?q=%00",
                "/api/v1/notices?q=é",
                "/api/v1/notices?q=a#b",
                "/api/v1/notices?q=%",
                "api/v1/notices",
                "http://localhost/api/v1/notices",
                "*",
                ""
            })
    void refusesEveryOther(String target) {
        assertThat(CanonicalPath.isCanonical(target, RouteTable.fixedSpelling()))
                .isFalse();
    }
}
