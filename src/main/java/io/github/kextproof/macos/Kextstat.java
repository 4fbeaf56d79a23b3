package io.github.kextproof.macos;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** kextstat(8): which kernel extensions run. */
public final class Kextstat {
    /** Index, references, address, size, wired, name (version), then what differs between versions of macOS. */
    private static final Pattern ROW = Pattern.compile(
            "(\\d{1,9})\\s+(\\d{1,9})\\s+0x[0-9a-f]+\\s+0x[0-9a-f]+\\s+0x[0-9a-f]+\\s+(\\S+)\\s+\\(([^)]*)\\).*");

    private final MacShell mac;

    public Kextstat(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The extension with exactly this identifier, if it is loaded; kextstat exits with 0 either way.
     *
     * @throws UnexpectedAnswer if it fails, or mentions the extension in a row of another form
     */
    public Optional<LoadedKext> find(String bundleId) {
        Answer answer = Answer.ofSuccess("kextstat", mac.ask("/usr/sbin/kextstat", "-l", "-b", bundleId));
        for (String line : answer.lines()) {
            Matcher row = ROW.matcher(line);
            if (row.matches() && row.group(3).equals(bundleId)) {
                return Optional.of(new LoadedKext(bundleId, row.group(4), number(row.group(2)), number(row.group(1))));
            }
            if (!row.matches() && Arrays.asList(line.split("\\s+")).contains(bundleId)) {
                throw answer.without("readable row for " + bundleId);
            }
        }
        return Optional.empty();
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
