package io.github.kextproof.lab;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Ending;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Output;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.ShellException.Kind;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A Mac that answers every command with its boot, unless it was told what goes wrong next. */
final class FakeSsh implements Ssh {
    final List<String> heard = new ArrayList<>();
    private final Deque<Kind> refusals = new ArrayDeque<>();
    private final Deque<Kind> breaks = new ArrayDeque<>();
    private String boot = boot(1_589_270_400, "A");
    private int opened;

    static String boot(long seconds, String session) {
        return "{ sec = " + seconds + ", usec = 0 } Tue May 12 08:00:00 2020\n" + session.repeat(8)
                + "-0000-0000-0000-000000000000\n";
    }

    void refusesConnection(Kind kind, int times) {
        for (int i = 0; i < times; i++) {
            refusals.add(kind);
        }
    }

    void breaksNext(Kind kind) {
        breaks.add(kind);
    }

    void restarts(long seconds) {
        boot = boot(seconds, "B");
    }

    @Override
    public Shell open(Access access, Duration deadline, CommandLog log) {
        Kind refusal = refusals.poll();
        if (refusal != null) {
            heard.add("refused");
            throw new ShellException(refusal, "qa@mac cannot be reached: the connection was refused", "advice");
        }
        opened++;
        heard.add("opened " + opened);
        return new FakeShell(opened);
    }

    private final class FakeShell implements Shell {
        private final int number;

        FakeShell(int number) {
            this.number = number;
        }

        @Override
        public Outcome run(CommandLine command, Duration deadline) {
            heard.add(number + " " + command.words().get(0));
            Kind kind = breaks.poll();
            if (kind != null) {
                throw new ShellException(kind, "qa@mac: `" + command.quoted() + "` was cut off", "advice");
            }
            return new Outcome(
                    command, new Ending.Exited(0), Output.of(boot), Output.of(""), Instant.EPOCH, Duration.ZERO);
        }

        @Override
        public void upload(Path file, String target, Duration deadline, UploadProgress progress) {}

        @Override
        public void close() {
            heard.add("closed " + number);
        }
    }
}
