package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.LoadAttempt;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.shell.Invocation;
import io.github.kextproof.stub.shell.Program;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** {@code /usr/bin/log show}: what was said of Defender's extension; the wording is a guess, to be confirmed on a lab Mac. */
final class Log implements Program {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd HH:mm:ss.SSSSSSZ", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Machine machine;

    Log(Machine machine) {
        this.machine = machine;
    }

    @Override
    public int run(Invocation invocation) {
        List<String> words = invocation.arguments();
        if (words.isEmpty() || !words.get(0).equals("show")) {
            throw new UnsimulatedUse("log other than show");
        }
        Say.out(invocation, "Timestamp                       Thread     Type        Activity             PID    TTL  ");
        machine.loadAttempts().forEach(attempt -> Say.out(invocation, line(attempt)));
        return 0;
    }

    private static String line(LoadAttempt attempt) {
        String said = attempt.refused()
                ? "kext " + DefenderKext.BUNDLE + " (" + DefenderKext.TEAM + ") denied: not approved by user"
                : "kext " + DefenderKext.BUNDLE + " (" + DefenderKext.TEAM + ") allowed";
        return TIME.format(attempt.at()) + " 0x1f3      " + (attempt.refused() ? "Error  " : "Default")
                + "     0x0                  118    0    syspolicyd: (libkernelpolicy) [com.apple.syspolicy.kext] "
                + said;
    }
}
