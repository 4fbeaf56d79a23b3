package io.github.kextproof.inventory;

import io.github.kextproof.mac.MacName;
import io.github.kextproof.text.Sha256;
import java.nio.charset.StandardCharsets;

/**
 * One of several equal parts of any set of Macs, for one of several controllers.
 *
 * <p>Which part a Mac is in follows from its name alone: the first eight hexadecimal digits of the name's SHA-256, as a number,
 * modulo the count of shards, plus 1. So every Mac is in exactly one, and none moves when others come or go; all move when the
 * count changes.
 *
 * @param number from 1 to {@code count}
 * @param count of shards, from 1 to {@value #MOST}
 */
public record Shard(int number, int count) {
    /** More than there are Macs in any lab; a larger count is sooner a slip of the keyboard. */
    public static final int MOST = 9_999;

    private static final int DIGITS = 8;
    private static final int HEXADECIMAL = 16;

    /** @throws IllegalArgumentException if there is no such shard */
    public Shard {
        if (count < 1 || count > MOST || number < 1 || number > count) {
            throw new IllegalArgumentException("there is no shard " + number + " of " + count);
        }
    }

    /** Whether the Mac is in this shard. */
    public boolean has(MacName mac) {
        return of(mac, count).equals(this);
    }

    /** The one that the Mac is in. */
    public static Shard of(MacName mac, int count) {
        String digits = Sha256.of(mac.value().getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
        return new Shard((int) (Long.parseLong(digits, HEXADECIMAL) % count) + 1, count);
    }

    /** As the command line has it, such as {@code 3/8}. */
    @Override
    public String toString() {
        return number + "/" + count;
    }
}
