package io.github.kextproof.stub.server;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What sshd says before the first prompt. */
final class LastLogin {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    /** Somebody is always taken to have logged in this long ago. */
    private static final Duration AGO = Duration.ofMinutes(12);

    private LastLogin() {}

    static String line(Instant now) {
        return "Last login: " + FORM.format(now.minus(AGO)) + " from 127.0.0.1";
    }
}
