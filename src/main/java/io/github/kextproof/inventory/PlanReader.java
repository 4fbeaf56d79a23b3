package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads how long things may take, and how a Mac is reset. */
final class PlanReader {
    private final Schema schema;
    private final AccessReader accesses;
    private final Problems problems;

    PlanReader(Schema schema, AccessReader accesses, Problems problems) {
        this.schema = schema;
        this.accesses = accesses;
        this.problems = problems;
    }

    Deadlines deadlines(Layers mac) {
        Layers deadlines = mac.into("deadlines");
        Deadlines standard = Deadlines.STANDARD;
        return new Deadlines(
                deadline(deadlines, "connect", standard.connect()),
                deadline(deadlines, "command", standard.command()),
                deadline(deadlines, "upload", standard.upload()),
                deadline(deadlines, "install", standard.install()),
                deadline(deadlines, "settle", standard.settle()),
                deadline(deadlines, "reset", standard.reset()),
                deadline(deadlines, "restart", standard.restart()),
                deadline(deadlines, "uninstall", standard.uninstall()),
                deadline(deadlines, "lease", standard.lease()),
                deadline(deadlines, "poll", standard.poll()));
    }

    private static Duration deadline(Layers deadlines, String key, Duration standard) {
        return deadlines.find(key).flatMap(Value::duration).orElse(standard);
    }

    /** A Mac may inherit the machine that hosts it and name its own commands. */
    ResetPlan reset(Layers mac, Optional<SshConfig> config) {
        boolean none = mac.find("reset").filter(Value::isMapping).isEmpty();
        if (none) {
            return new ResetPlan.None();
        }
        Layers reset = mac.into("reset");
        Optional<Value> commands = reset.require("commands", schema, problems);
        reset.require("over-ssh", schema, problems);
        Layers host = reset.into("over-ssh");
        return host.isEmpty()
                ? new ResetPlan.None()
                : new ResetPlan.OverSsh(
                        accesses.access(host, config),
                        commands.map(PlanReader::words).orElse(List.of()));
    }

    private static List<List<String>> words(Value commands) {
        return commands.items().stream()
                .map(command -> command.items().stream()
                        .flatMap(word -> word.text().stream())
                        .toList())
                .toList();
    }
}
