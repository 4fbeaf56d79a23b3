package io.github.kextproof.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What all of this was measured on. */
final class Machine {
    private Machine() {}

    static String shown() {
        return String.format(
                Locale.ROOT,
                "%d cores (%s), %d GB of memory, Linux %s, Java %s; medians, with the range in parentheses; CPU is user and"
                        + " system time of the client and all that it started; servers ran on the same cores.",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                Long.parseLong(line("/proc/meminfo", "MemTotal").replaceAll("\\D", "")) >> 20,
                System.getProperty("os.version"),
                Runtime.version());
    }

    /** What a file of names and values says of a name. */
    static String line(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("0");
        } catch (IOException unreadable) {
            throw new BenchException("cannot read " + file, unreadable);
        }
    }
}
