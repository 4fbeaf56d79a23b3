package io.github.kextproof.bench.client;

import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.nio.file.Path;
import java.time.Duration;

/** What is written down of the work on each host. */
interface Evidence {
    /** To be called on the thread that does the work. */
    OfHost of(String host);

    /** One host's. */
    interface OfHost extends CommandLog {
        void finished();
    }

    /** Everything that a run of the program writes, to that directory. */
    static Evidence in(Path results) {
        return RecordedJourneys.in(results);
    }

    static Evidence none() {
        OfHost nothing = new OfHost() {
            @Override
            public void finished() {}

            @Override
            public void ran(Outcome outcome) {}

            @Override
            public void broke(CommandLine command, ShellException cause, Duration took) {}
        };
        return host -> nothing;
    }
}
