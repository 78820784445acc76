package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static Object read(String json) {
        return Json.parse(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyKindOfValueIsRead() {
        assertThat(read("[true,false,null,\"a b\",-19.5e-1,{},[ ],{ }]"))
                .isEqualTo(Arrays.asList(true, false, null, "a b", -1.95, Map.of(), List.of(), Map.of()));
        assertThat(read("9876543210")).isEqualTo(9_876_543_210.0);
        assertThat(read("0")).isEqualTo(0.0);
        assertThat(read("1E+2")).isEqualTo(100.0);
        assertThat(read("\"\\ud83d\\uDE02\\b\\f\\n\\r\\t\\/\\\\\\\"\"")).isEqualTo("\ud83d\ude02\b\f\n\r\t/\\\"");
    }

    @Test
    void membersKeepTheirOrder() {
        assertThat((Map<?, ?>) read("{\"z\":1,\"a\":2,\"m\":3}"))
                .extracting(map -> List.copyOf(map.keySet()))
                .isEqualTo(List.of("z", "a", "m"));
    }

    @Test
    void whatWasReadCannotBeChanged() {
        assertThatThrownBy(() -> ((List<?>) read("[1]")).removeFirst())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) read("{\"a\":1}")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nestingIsBoundedBeforeTheStackIs() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(List.class);
        assertThatThrownBy(() -> read("[".repeat(65) + "]".repeat(65))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> read("{\"a\":".repeat(65) + "1" + "}".repeat(65)))
                .isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> read("[{\"a\":".repeat(100_000))).isInstanceOf(MalformedException.class);
    }

    @Test
    void aDocumentOfOneMebibyteIsReadAndALargerOneIsNot() {
        String largest = "\"" + "x".repeat((1 << 20) - 2) + "\"";
        assertThat((String) read(largest)).hasSize((1 << 20) - 2);
        assertThatThrownBy(() -> read(largest + " ")).isInstanceOf(MalformedException.class);
    }
}
