package org.safeharbour.chirp.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeharbour.chirp.account.Handle;

class ReadingTargetsTest {

    private final ReadingTargets targets = new ReadingTargets(URI.create("https://chirp.example"));

    @Test
    void readsHandlesNumbersAndAddresses() {
        assertThat(targets.read(new Target("ACCOUNT", "@Tst_Basin_01")))
                .isEqualTo(new TargetName.ByHandle(new Handle("tst_basin_01")));
        assertThat(targets.read(new Target("ACCOUNT", "id:1000000001"))).isEqualTo(new TargetName.ById(1000000001L));
        assertThat(targets.read(new Target("POST", "https://chirp.example/tst_ash_51/status/900500600700802")))
                .isEqualTo(new TargetName.Post(new Handle("tst_ash_51"), 900500600700802L));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCOUNT, tst_basin_01, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, @, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, @a-b, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, @a b, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, id:, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, id:-1, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, id:9999999999999999999, TARGET_NOT_UNDERSTOOD",
        "ACCOUNT, https://chirp.example/a, TARGET_NOT_UNDERSTOOD",
        "POST, https://chirpXexample/a/status/1, TARGET_NOT_UNDERSTOOD",
        "POST, https://chirp.example/a/status/1?x, TARGET_NOT_UNDERSTOOD",
        "POST, http://chirp.example/a/status/1, TARGET_NOT_UNDERSTOOD",
        "POST, https://chirp.example/a/status/x, TARGET_NOT_UNDERSTOOD",
        "POST, @a, TARGET_NOT_UNDERSTOOD",
        "GROUP, https://chirp.example/g/1, TARGET_KIND_NOT_SUPPORTED",
        "account, @a, TARGET_KIND_NOT_SUPPORTED"
    })
    void saysWhyItCannotReadTheRest(String kind, String value, Refusal why) {
        assertThat(targets.read(new Target(kind, value))).isEqualTo(new TargetName.NotUnderstood(why));
    }
}
