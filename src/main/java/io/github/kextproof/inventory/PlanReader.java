package io.github.kextproof.inventory;

import io.github.kextproof.document.Value;
import java.time.Duration;

/** Reads how long things may take. */
final class PlanReader {
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
}
