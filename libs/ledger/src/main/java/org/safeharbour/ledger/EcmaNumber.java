package org.safeharbour.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as ECMAScript prints them (ECMA-262 Number::toString), which RFC 8785 section 3.2.2.3 prescribes. */
final class EcmaNumber {

    private EcmaNumber() {}

    static String format(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw new MalformedException("JSON has no NaN and no infinity");
        }
        if (value == 0) {
            return "0";
        }
        return value < 0 ? "-" + positive(-value) : positive(value);
    }

    private static String positive(double value) {
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int k = digits.length();
        int n = k - shortest.scale();
        if (k <= n && n <= 21) {
            return digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return "0." + "0".repeat(-n) + digits;
        }
        String mantissa = k == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        int exponent = n - 1;
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    /**
     * The shortest decimal that reads back as this double. Double.toString is that since JDK 19, but never prints less
     * than two digits: where one digit is enough (5e-324), the closer of the two neighbours is taken.
     */
    private static BigDecimal shortest(double value) {
        BigDecimal printed = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (printed.precision() != 2) {
            return printed;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = printed;
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal single = printed.setScale(printed.scale() - 1, mode);
            boolean closer = best.precision() == 2 || distance(single, exact).compareTo(distance(best, exact)) < 0;
            if (single.doubleValue() == value && closer) {
                best = single.stripTrailingZeros();
            }
        }
        return best;
    }

    private static BigDecimal distance(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs();
    }
}
