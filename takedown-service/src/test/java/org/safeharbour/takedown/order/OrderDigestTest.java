package org.safeharbour.takedown.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeharbour.ledger.Jcs;

class OrderDigestTest {
    private static final UUID NOTICE = UUID.fromString("0190a000-0000-7000-8000-000000000001");

    @Test
    void itIsTheHashOfTheCanonicalJson() throws Exception {
        var json = """
                {"targets": [{"value": "@a", "kind": "ACCOUNT"}, {"value": "@\u092c\\"", "kind": "ACCOUNT"}],
                 "source": {"kind": "NOTICE", "noticeId": "%s", "demand": 1},
                 "measure": "BLOCK_ACCOUNT", "ground": "s.79(3)(b)\\n", "countries": ["IN", "US"]}
                """.formatted(NOTICE);
        var canonical = Jcs.canonicalize(json.getBytes(StandardCharsets.UTF_8));
        var expected = MessageDigest.getInstance("SHA-256").digest(canonical);
        var digest = digest("s.79(3)(b)\n", List.of("US", "IN", "US"), "@a", "@\u092c\"");
        assertThat(digest).isEqualTo("sha256:" + HexFormat.of().formatHex(expected));
    }

    @Test
    void everyPartOfItCounts() {
        var digest = digest("ground", List.of("IN"), "@a", "@b");
        assertThat(digest("ground", List.of("IN"), "@a")).isNotEqualTo(digest);
        assertThat(digest("ground", List.of(), "@a", "@b")).isNotEqualTo(digest);
        assertThat(digest("other", List.of("IN"), "@a", "@b")).isNotEqualTo(digest);
        assertThat(digest("ground", List.of("IN"), "@a", "@c")).isNotEqualTo(digest);
    }

    private static String digest(String ground, List<String> countries, String... accounts) {
        var source = new Source(Source.Kind.NOTICE, NOTICE, 1);
        var digest = new OrderDigest(new Terms(
                source, "SH-1", "ifso", Measure.BLOCK_ACCOUNT, countries, ground, List.of(), true, false, null, null));
        for (var account : accounts) {
            digest.add(new Target(TargetKind.ACCOUNT, account));
        }
        return digest.finish();
    }
}
