package io.github.kextproof.gate.evidence;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Points in time, in milliseconds since 1970. Adapters that count otherwise are refused rather than corrected: whoever errs in
 * the unit may err in the rest.
 */
final class Times {
    private static final BigDecimal EARLIEST = milliseconds("2000-01-01T00:00:00Z");
    private static final BigDecimal LATEST = milliseconds("2100-01-01T00:00:00Z");

    /** By how many powers of ten a unit is finer than milliseconds. */
    private record Unit(String name, int finer) {}

    private static final List<Unit> OTHERS =
            List.of(new Unit("seconds", -3), new Unit("microseconds", 3), new Unit("nanoseconds", 6));

    private Times() {}

    /** Nothing for null and zero: what was never set is written as either. */
    static OptionalLong read(JsonParser in, String key) throws IOException, Unreadable {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            return OptionalLong.empty();
        }
        if (!in.currentToken().isNumeric()) {
            throw Values.wrongType(in, key, "a number");
        }
        if (in.currentToken() == JsonToken.VALUE_NUMBER_INT
                && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            long value = in.getLongValue();
            return value == 0 ? OptionalLong.empty() : OptionalLong.of(checked(BigDecimal.valueOf(value), key));
        }
        return OptionalLong.of(checked(large(in), key));
    }

    /** Digits without end would cost time; no time has as many. */
    private static BigDecimal large(JsonParser in) throws IOException {
        return in.getTextLength() > 40 ? new BigDecimal(BigInteger.TEN.pow(40)) : in.getDecimalValue();
    }

    private static long checked(BigDecimal value, String key) throws Unreadable {
        if (plausible(value)) {
            return value.longValue();
        }
        // Written out, 1e-999999999 would fill the memory.
        boolean writable = value.precision() <= 25 && Math.abs((long) value.scale()) <= 25;
        String shown = writable ? value.toPlainString() : "of many digits";
        for (Unit unit : OTHERS) {
            if (writable && plausible(value.scaleByPowerOfTen(-unit.finer))) {
                throw new Unreadable(EvidenceWords.otherUnit(key, shown, unit.name));
            }
        }
        throw new Unreadable(EvidenceWords.noTime(key, shown));
    }

    private static boolean plausible(BigDecimal milliseconds) {
        return milliseconds.compareTo(EARLIEST) >= 0 && milliseconds.compareTo(LATEST) < 0;
    }

    private static BigDecimal milliseconds(String time) {
        return BigDecimal.valueOf(Instant.parse(time).toEpochMilli());
    }
}
