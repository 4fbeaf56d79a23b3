package io.github.kextproof.lease;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Since when things look as they do, on one's own clock: what has not changed for a whole lease is not alive. */
final class Unchanged {
    private record Since(String stamp, Duration time) {}

    private final Map<Long, Since> seen = new HashMap<>();

    /** How long this has looked so, whenever it was looked at. */
    Duration time(long number, String stamp, Duration now) {
        Since since = seen.get(number);
        if (since == null || !since.stamp().equals(stamp)) {
            since = new Since(stamp, now);
            seen.put(number, since);
        }
        return now.minus(since.time());
    }
}
