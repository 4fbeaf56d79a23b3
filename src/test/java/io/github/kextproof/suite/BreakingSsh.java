package io.github.kextproof.suite;

import io.github.kextproof.mac.Access;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.Shell;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.ShellException.Kind;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.ssh.UploadProgress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connections that break at chosen commands, and what was sent over all of them. */
final class BreakingSsh implements Ssh {
    /** When a connection breaks. */
    enum Break {
        /** The command does not run. */
        BEFORE,
        /** The command runs, and nobody learns what came of it. */
        AFTER,
        /** The command never ends. */
        HANG
    }

    /** Everything that was sent, whatever came of it. */
    final List<String> sent = new ArrayList<>();

    private final Ssh ssh;
    private final List<Plan> plans = new ArrayList<>();
    private boolean gone;
    private boolean unreachableAfterwards;

    BreakingSsh(Ssh ssh) {
        this.ssh = ssh;
    }

    private static final class Plan {
        private final String fragment;
        private final Break how;
        private int first;
        private int times;

        Plan(String fragment, Break how, int first, int times) {
            this.fragment = fragment;
            this.how = how;
            this.first = first;
            this.times = times;
        }

        boolean isMetBy(String line) {
            return line.contains(fragment) && --first <= 0 && times-- > 0;
        }
    }

    /**
     * Breaks the connection at a command.
     *
     * @param fragment of the command's line
     * @param first the first of the commands with the fragment that is meant, from 1
     */
    void breaks(String fragment, Break how, int first, int times) {
        plans.add(new Plan(fragment, how, first, times));
    }

    /** After the first break, nobody can connect. */
    void staysAway() {
        unreachableAfterwards = true;
    }

    long sent(String fragment) {
        return sent.stream().filter(line -> line.contains(fragment)).count();
    }

    @Override
    public Shell open(Access access, Duration deadline, CommandLog log) {
        if (gone) {
            throw new ShellException(
                    Kind.UNREACHABLE, "qa@one:22 cannot be reached: the connection was refused", "advice");
        }
        return new BreakingShell(ssh.open(access, deadline, log));
    }

    private final class BreakingShell implements Shell {
        private final Shell shell;
        private boolean broken;

        BreakingShell(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Outcome run(CommandLine command, Duration deadline) {
            Break how = met(command.quoted());
            if (how == Break.HANG) {
                gone = unreachableAfterwards;
                throw new ShellException(
                        new ShellException.Unended(command, deadline, "it last printed 'working'"),
                        "qa@one:22: `" + command.quoted() + "` did not end within its deadline",
                        "raise the deadline");
            }
            if (how == null) {
                return shell.run(command, deadline);
            }
            if (how == Break.AFTER) {
                var unused = shell.run(command, deadline);
            }
            throw lost(command.quoted());
        }

        @Override
        public void upload(Path file, String target, Duration deadline, UploadProgress progress) {
            String line = "scp -t " + target;
            Break how = met(line);
            if (how != Break.BEFORE) {
                shell.upload(file, target, deadline, progress);
            }
            if (how != null) {
                throw lost(line);
            }
        }

        private @Nullable Break met(String line) {
            if (broken) {
                throw new AssertionError("a connection that was lost is used again for " + line);
            }
            if (line.contains("/kextproof/lease") || line.contains("/kextproof/resets/")) {
                // Plans and tests are about what a journey does; what its leases need comes in between.
                return null;
            }
            sent.add(line);
            return plans.stream()
                    .filter(plan -> plan.isMetBy(line))
                    .map(plan -> plan.how)
                    .findFirst()
                    .orElse(null);
        }

        private ShellException lost(String line) {
            broken = true;
            gone = unreachableAfterwards;
            return new ShellException(
                    Kind.CONNECTION_LOST, "qa@one:22: `" + line + "` was cut off: the connection was lost", "advice");
        }

        @Override
        public void close() {
            shell.close();
        }
    }
}
