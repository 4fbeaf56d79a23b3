package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code /usr/bin/who}: who sits at the console, and when the Mac booted. */
final class Who implements Program {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    /** The session at the console begins a minute after the boot. */
    private static final Duration BEFORE_LOGIN = Duration.ofMinutes(1);

    private final Machine machine;

    Who(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.equals(List.of("-b"))) {
            line(invocation, "reboot", "~", machine.booted());
        } else if (words.isEmpty()) {
            machine.conditions()
                    .session()
                    .user()
                    .ifPresent(user -> line(
                            invocation, user.name(), "console", machine.booted().plus(BEFORE_LOGIN)));
        } else {
            throw new UnsimulatedUse("who other than who and who -b");
        }
        return 0;
    }

    private static void line(Invocation invocation, String user, String line, Instant since) {
        Say.out(invocation, String.format(Locale.ROOT, "%-8s %-8s %s ", user, line, TIME.format(since)));
    }
}
