package io.github.kextproof.lease;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments on a machine's own clock, as messages name them. */
final class MacTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private MacTime() {}

    static String shown(Instant time) {
        return FORM.format(time);
    }
}
