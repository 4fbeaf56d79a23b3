package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** BSD's {@code /usr/bin/uptime}; the load never changes. */
final class Uptime implements Program {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Machine machine;

    Uptime(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        Instant now = machine.now();
        boolean somebody = machine.conditions().session().user().isPresent();
        Say.out(
                invocation,
                TIME.format(now) + "  up " + shown(Duration.between(machine.booted(), now)) + ", "
                        + (somebody ? "1 user" : "0 users") + ", load averages: 1.52 1.61 1.70");
        return 0;
    }

    private static String shown(Duration up) {
        long days = up.toDays();
        String start = days == 0 ? "" : days + (days == 1 ? " day, " : " days, ");
        if (up.toHoursPart() > 0) {
            return start + String.format(Locale.ROOT, "%2d:%02d", up.toHoursPart(), up.toMinutesPart());
        }
        return start
                + (up.toMinutesPart() > 0
                        ? up.toMinutesPart() + (up.toMinutesPart() == 1 ? " min" : " mins")
                        : up.toSecondsPart() + " secs");
    }
}
