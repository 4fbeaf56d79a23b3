package io.github.kextproof.stub.resident;

import io.github.kextproof.stub.ScriptNotes;
import io.github.kextproof.stub.machine.MachineState;
import io.github.kextproof.stub.shell.UnknownCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Notes for the controller what scripts were used and which commands were not simulated, a line each, before the command ends. */
final class EventLog implements ScriptNotes, UnknownCommands {
    private final Path file;

    EventLog(Path file) {
        this.file = file;
    }

    /** A command that a Mac has and that is not simulated. */
    @Override
    public void met(String line) {
        note("unknown", line);
    }

    @Override
    public void came(String line) {
        note("met", line);
    }

    @Override
    public void matched(int rule, MachineState state, int fitted) {
        note("matched", String.valueOf(rule), state.word(), String.valueOf(fitted));
    }

    @Override
    public void used(int rule) {
        note("used", String.valueOf(rule));
    }

    private synchronized void note(String... fields) {
        String line = Arrays.stream(fields).map(EventLog::escaped).collect(Collectors.joining("\t", "", "\n"));
        try {
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }
}
