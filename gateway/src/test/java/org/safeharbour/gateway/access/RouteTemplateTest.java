package org.safeharbour.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTemplateTest {
    @ParameterizedTest
    @CsvSource({
        "/api/v1/notices, /api/v1/notices",
        "/api/v1/notices/01930000-0000-7000-8000-000000000001/demands/2/targets, /api/v1/notices/{}/demands/{}/targets",
        "/api/v1/agencies/ifso, /api/v1/agencies/{}",
        "/api/v1/hash-lists/a%20name/entries, /api/v1/hash-lists/{}/entries",
        "/console/orders/x/approvals, /console/orders/{}/approvals",
        "/portal, /portal",
        "/api/v1/notices/a/b/c/d/e/f/g/x/i/j/k, /api/v1/notices/{}/{}/{}/{}/{}/{}/{}/{}/{}"
    })
    void keepsWordsOfTheContractOnly(String path, String template) {
        assertThat(RouteTemplate.of(path)).isEqualTo(template);
    }
}
