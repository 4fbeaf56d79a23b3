package io.github.kextproof.stub.machine;

import java.time.Duration;
import java.util.Locale;

/** What harms the connection that a command came over. */
public sealed interface CommandFault {
    /** The connection ends as the command starts, which does not run. */
    record Drop() implements CommandFault {}

    /** The command runs to its end; then the connection ends, and nobody learns what came of it. */
    record DropAfter() implements CommandFault {}

    /** As {@link Drop}, with a TCP reset. */
    record Reset() implements CommandFault {}

    /** The command never ends. */
    record Hang() implements CommandFault {}

    /**
     * The channel closes without an exit status after so much of standard output.
     *
     * @param bytes at least 0
     */
    record Truncate(long bytes) implements CommandFault {}

    /** Every seventh byte of standard output is another one. */
    record Garble() implements CommandFault {}

    /** The server refuses to run the command. */
    record RefuseChannel() implements CommandFault {}

    /**
     * A signal ends the command before it runs.
     *
     * @param signal without SIG
     */
    record KillSignal(String signal) implements CommandFault {}

    /**
     * Standard output comes at a rate, in real time.
     *
     * @param bytesPerSecond at least 1
     */
    record Slow(long bytesPerSecond) implements CommandFault {}

    /**
     * The Mac restarts in place of the command.
     *
     * @param away how long nobody can log in, in real time
     */
    record Reboot(Duration away) implements CommandFault {}

    /**
     * Reads what stands in a script.
     *
     * @param argument what stands behind the word, such as {@code 120} or {@code 100B/s}; empty where there is nothing
     * @throws IllegalArgumentException if nobody understands the word or its argument
     */
    static CommandFault parse(String word, String argument) {
        return switch (word) {
            case "drop" -> new Drop();
            case "drop-after" -> new DropAfter();
            case "reset" -> new Reset();
            case "hang" -> new Hang();
            case "truncate" -> new Truncate(Long.parseLong(argument));
            case "garble" -> new Garble();
            case "refuse-channel" -> new RefuseChannel();
            case "kill-signal" -> new KillSignal(argument);
            case "slow" -> new Slow(rate(argument));
            case "reboot" -> new Reboot(ScriptTimes.duration(argument));
            default -> throw new IllegalArgumentException("no command can suffer from '" + word + "'");
        };
    }

    private static long rate(String text) {
        String digits = text.replaceFirst("(?i)[KM]?B/s$", "");
        long unit = switch (text.substring(digits.length()).toUpperCase(Locale.ROOT)) {
            case "B/S" -> 1;
            case "KB/S" -> 1_000;
            case "MB/S" -> 1_000_000;
            default -> throw new IllegalArgumentException("'" + text + "' is no rate");
        };
        return Long.parseLong(digits) * unit;
    }
}
