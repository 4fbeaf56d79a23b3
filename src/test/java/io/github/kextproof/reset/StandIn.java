package io.github.kextproof.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kextproof.inventory.CarriedRecipes;
import io.github.kextproof.inventory.ResetPlan;
import io.github.kextproof.ssh.CommandLine;
import io.github.kextproof.ssh.CommandLog;
import io.github.kextproof.ssh.Outcome;
import io.github.kextproof.ssh.ShellException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A script in place of a hypervisor's tool: it answers what the real one answers, keeps state in files, and notes its arguments. */
final class StandIn {
    private final Path directory;

    private StandIn(Path directory) {
        this.directory = directory;
    }

    /** @param body of a shell script; {@code $STATE} is a directory of its own, which {@code $CALLS} are noted in */
    static StandIn of(Path directory, String tool, String body) {
        StandIn standIn = new StandIn(directory);
        return standIn.and(tool, body);
    }

    StandIn and(String tool, String body) {
        try {
            Path file = Files.writeString(directory.resolve(tool), """
                    #!/bin/sh
                    STATE='%s'
                    echo "%s $*" >> "$STATE/calls"
                    %s
                    """.formatted(directory, tool, body));
            assertThat(file.toFile().setExecutable(true)).isTrue();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StandIn with(String state) {
        try {
            Files.writeString(directory.resolve(state), "");
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String state) {
        return Files.exists(directory.resolve(state));
    }

    List<String> calls() {
        try {
            return has("calls") ? Files.readAllLines(directory.resolve("calls")) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void reset(String recipe, Map<String, String> values) {
        new Reset(plan(recipe, values)).run(shell(), Duration.ofSeconds(20));
    }

    void probe(String recipe, Map<String, String> values) {
        new Reset(plan(recipe, values)).probe(shell(), Duration.ofSeconds(20));
    }

    static ResetPlan.ByRecipe plan(String recipe, Map<String, String> values) {
        return CarriedRecipes.fill(recipe, values, Optional.empty());
    }

    LocalShell shell() {
        return new LocalShell(Map.of("PATH", directory + ":/usr/bin:/bin"), new Silent());
    }

    private static final class Silent implements CommandLog {
        @Override
        public void ran(Outcome outcome) {}

        @Override
        public void broke(CommandLine command, ShellException cause, Duration took) {}
    }
}
