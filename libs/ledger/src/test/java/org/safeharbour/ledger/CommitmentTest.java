package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentTest {

    private static final byte[] SALT = new byte[32];

    @Test
    void onlyTheCommittedNameValueAndSaltOpenIt() {
        Opening opening = Opening.fresh("account", "@a");
        Commitment commitment = Commitment.parse("account", opening.commitment().toHex());
        assertThat(commitment.isOpenedBy(opening)).isTrue();
        assertThat(commitment.isOpenedBy(new Opening("account", opening.salt(), "@b")))
                .isFalse();
        assertThat(commitment.isOpenedBy(new Opening("accounts", opening.salt(), "@a")))
                .isFalse();
        assertThat(commitment.isOpenedBy(new Opening("account", SALT, "@a"))).isFalse();
        assertThat(new Commitment("other", commitment.hash()).isOpenedBy(opening))
                .isFalse();
    }

    @Test
    void nameAndValueCannotBeShiftedAgainstEachOther() {
        assertThat(new Opening("ab", SALT, "c").commitment().hash())
                .isNotEqualTo(new Opening("a", SALT, "bc").commitment().hash());
        assertThatThrownBy(() -> new Opening("a\u0000b", SALT, "c")).isInstanceOf(MalformedException.class);
    }

    @Test
    void equalValuesLookDifferentInTheLog() {
        assertThat(Opening.fresh("account", "@a").commitment())
                .isNotEqualTo(Opening.fresh("account", "@a").commitment());
    }

    @Test
    void openingsOfAnImpossibleShapeAreRefused() {
        assertThatThrownBy(() -> new Opening("", SALT, "c")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Opening("a", new byte[31], "c")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Opening("a", new byte[33], "c")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> new Opening("a", SALT, "\ud800")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Commitment.parse("a", "00")).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> Commitment.parse("a", "zz".repeat(32))).isInstanceOf(MalformedException.class);
    }

    @Test
    void anOpeningDoesNotShowItsValueOrLetItselfBeChanged() {
        byte[] salt = new byte[32];
        Opening opening = new Opening("account", salt, "@secret");
        salt[0] = 1;
        opening.salt()[1] = 1;
        assertThat(opening.toString()).doesNotContain("secret");
        assertThat(opening)
                .isEqualTo(new Opening("account", SALT, "@secret"))
                .hasSameHashCodeAs(new Opening("account", SALT, "@secret"));
    }

    @Test
    void openingsSurviveTheirJson() {
        Openings openings = new Openings(List.of(Opening.fresh("account", "@a"), Opening.fresh("reference", "संदर्भ")));
        assertThat(Openings.parse(openings.toJson())).isEqualTo(openings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"openings\":{}}",
                "{\"openings\":[1]}",
                "{\"openings\":[],\"more\":1}",
                "{\"openings\":[{\"name\":\"a\",\"value\":\"b\"}]}",
                "{\"openings\":[{\"name\":\"a\",\"value\":\"b\",\"salt\":1}]}",
                "{\"openings\":[{\"name\":\"a\",\"value\":\"b\",\"salt\":\"AA==\"}]}",
                "{\"openings\":[{\"name\":\"a\",\"value\":\"b\",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\",\"x\":1}]}",
                "{\"openings\":[{\"name\":\"a\",\"value\":\"b\",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"},{\"name\":\"a\",\"value\":\"b\",\"salt\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}]}"
            })
    void whatIsNoListOfOpeningsIsRefused(String json) {
        assertThatThrownBy(() -> Openings.parse(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedException.class);
    }
}
