package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** shasum(1): the checksum of a file on the Mac. */
public final class Shasum {
    /** A backslash first means that the file's name, not the checksum, is escaped. */
    private static final Pattern LINE = Pattern.compile("\\\\?([0-9a-f]{64}) .*");

    private final MacShell mac;

    public Shasum(MacShell mac) {
        this.mac = mac;
    }

    /**
     * SHA-256 of a file: 64 hex digits in lower case.
     *
     * @param deadline a Mac reads some hundred megabytes a second
     * @throws UnexpectedAnswer if the file cannot be read
     */
    public String sha256(String path, Duration deadline) {
        return checksum(mac.ask(deadline, "/usr/bin/shasum", "-a", "256", path));
    }

    /** The same within the ordinary deadline. */
    public String sha256(String path) {
        return checksum(mac.ask("/usr/bin/shasum", "-a", "256", path));
    }

    /** The same of a file that may not be there; empty if there is none that the login user can read. */
    public Optional<String> find(String path) {
        Outcome outcome = mac.ask("/usr/bin/shasum", "-a", "256", path);
        // shasum's own words for a missing file could be in another language.
        return outcome.exited(1) ? Optional.empty() : Optional.of(checksum(outcome));
    }

    private static String checksum(Outcome outcome) {
        Answer answer = Answer.ofSuccess("shasum", outcome);
        return answer.last(LINE).orElseThrow(() -> answer.without("checksum"));
    }
}
