package org.safeharbour.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JcsTest {

    private static String canonical(String json) {
        return new String(Jcs.canonicalize(json.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static String written(Object value) {
        return new String(Jcs.write(value), StandardCharsets.UTF_8);
    }

    /** The table of RFC 8785 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000,0",
        "8000000000000000,0",
        "0000000000000001,5e-324",
        "8000000000000001,-5e-324",
        "7fefffffffffffff,1.7976931348623157e+308",
        "ffefffffffffffff,-1.7976931348623157e+308",
        "4340000000000000,9007199254740992",
        "c340000000000000,-9007199254740992",
        "4430000000000000,295147905179352830000",
        "44b52d02c7e14af5,9.999999999999997e+22",
        "44b52d02c7e14af6,1e+23",
        "44b52d02c7e14af7,1.0000000000000001e+23",
        "444b1ae4d6e2ef4e,999999999999999700000",
        "444b1ae4d6e2ef4f,999999999999999900000",
        "444b1ae4d6e2ef50,1e+21",
        "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d,0.000001",
        "41b3de4355555553,333333333.3333332",
        "41b3de4355555554,333333333.33333325",
        "41b3de4355555555,333333333.3333333",
        "41b3de4355555556,333333333.3333334",
        "41b3de4355555557,333333333.33333343",
        "becbf647612f3696,-0.0000033333333333333333",
        "43143ff3c1cb0959,1424953923781206.2"
    })
    void numbersOfTheSpecification(String bits, String text) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        assertThat(EcmaNumber.format(value)).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(value == 0 ? 0.0 : value);
    }

    @Test
    void numbersThatJsonDoesNotHaveAreRefused() {
        assertThatThrownBy(() -> written(Double.NaN)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> written(Double.POSITIVE_INFINITY)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> written(Double.NEGATIVE_INFINITY)).isInstanceOf(MalformedException.class);
    }

    @Test
    void integersAreExactOrRefused() {
        assertThat(written(List.of(1, -7, 1L << 53, -(1L << 53))))
                .isEqualTo("[1,-7,9007199254740992,-9007199254740992]");
        assertThatThrownBy(() -> written((1L << 53) + 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> written(-(1L << 53) - 1)).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> written(Long.MIN_VALUE)).isInstanceOf(MalformedException.class);
    }

    @Test
    void spaceOrderAndSpellingDoNotMatter() {
        assertThat(canonical(" { \"b\" : [ 1.0 , 1e0 ] ,\r\n\t\"a\":\"\\u0041\\/\" } "))
                .isEqualTo("{\"a\":\"A/\",\"b\":[1,1]}");
    }

    @Test
    void keysAreSortedByCodeUnitsNotByCodePoints() {
        // U+1F602 is the surrogate pair D83D DE02 and sorts before U+FB33.
        assertThat(canonical("{\"\ufb33\":1,\"\ud83d\ude02\":2,\"\":3}"))
                .isEqualTo("{\"\":3,\"\ud83d\ude02\":2,\"\ufb33\":1}");
    }

    @Test
    void controlCharactersHaveOneSpelling() {
        assertThat(written("\b\f\n\r\t\"\\\u0000\u001f\u007f\u2028/"))
                .isEqualTo("\"\\b\\f\\n\\r\\t\\\"\\\\\\u0000\\u001f\u007f\u2028/\"");
    }

    @Test
    void javaValuesAreWrittenAsTheirJson() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", null);
        value.put("b", true);
        value.put("a", Arrays.asList("x", 0.5, Map.of(), List.of()));
        assertThat(written(value)).isEqualTo("{\"a\":[\"x\",0.5,{},[]],\"b\":true,\"z\":null}");
    }

    @Test
    void otherJavaValuesAreRefused() {
        assertThatThrownBy(() -> written(new Object())).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> written(Map.of(1, "a"))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> written("\ud800")).isInstanceOf(MalformedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{,}",
                "{a:1}",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":2}",
                "{\"a\":null,\"a\":null}",
                "{\"o\":{\"a\":1,\"a\":1}}",
                "01",
                "-",
                "-01",
                "+1",
                ".5",
                "1.",
                "1e",
                "1e+",
                "1e+-1",
                "0x1",
                "1e400",
                "-1e400",
                "NaN",
                "Infinity",
                "nul",
                "True",
                "\"",
                "\"a",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\u\uff11\uff11\uff11\uff11\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "\"a\nb\"",
                "\"a\u0000b\"",
                "1 1",
                "{} x",
                "\ufeff{}",
                "\u00a01",
                "/**/1",
                "'a'"
            })
    void whatIsNoIJsonIsRefused(String json) {
        assertThatThrownBy(() -> canonical(json)).isInstanceOf(MalformedException.class);
    }

    @Test
    void nestingIsBoundedBothWays() {
        assertThat(canonical("[".repeat(64) + "]".repeat(64))).hasSize(128);
        assertThatThrownBy(() -> canonical("[".repeat(65) + "]".repeat(65))).isInstanceOf(MalformedException.class);
        assertThatThrownBy(() -> canonical("{\"a\":".repeat(65) + "1" + "}".repeat(65)))
                .isInstanceOf(MalformedException.class);
        Object deep = List.of();
        for (int i = 0; i < 64; i++) {
            deep = List.of(deep);
        }
        Object tooDeep = deep;
        assertThatThrownBy(() -> written(tooDeep)).isInstanceOf(MalformedException.class);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        for (byte[] bytes : new byte[][] {
            {'"', (byte) 0xff, '"'},
            {'"', (byte) 0xc0, (byte) 0x80, '"'},
            {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}
        }) {
            assertThatThrownBy(() -> Jcs.canonicalize(bytes)).isInstanceOf(MalformedException.class);
        }
    }
}
