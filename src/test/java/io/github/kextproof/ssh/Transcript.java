package io.github.kextproof.ssh;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a command log was told, as lines. */
final class Transcript implements CommandLog {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void ran(Outcome outcome) {
        lines.add(outcome.shown() + " | " + outcome);
    }

    @Override
    public void broke(CommandLine command, ShellException cause, Duration took) {
        lines.add(command.quoted() + " broke: " + cause.kind());
    }

    List<String> lines() {
        return lines;
    }

    /** Without the outcome's details. */
    List<String> summary() {
        return lines.stream().map(line -> line.replaceAll(" \\| .*", "")).toList();
    }
}
