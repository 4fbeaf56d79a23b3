package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.Optional;
import java.util.regex.Pattern;

/** defaults(1): what a bundle on the Mac says of itself. */
public final class InfoPlist {
    private static final Pattern VERSION = Pattern.compile("([0-9][0-9A-Za-z.]{0,40})");

    private final MacShell mac;

    public InfoPlist(MacShell mac) {
        this.mac = mac;
    }

    /**
     * The version of a bundle, as kextstat(8) lists it of a kernel extension.
     *
     * @param bundle absolute path
     * @return empty if it names none
     */
    public Optional<String> version(String bundle) {
        return read(bundle, "CFBundleVersion");
    }

    /**
     * The version of a bundle, as Finder shows it of an application.
     *
     * @param bundle absolute path
     * @return empty if it names none
     */
    public Optional<String> shortVersion(String bundle) {
        return read(bundle, "CFBundleShortVersionString");
    }

    private Optional<String> read(String bundle, String key) {
        Outcome outcome = mac.askAsRoot("/usr/bin/defaults", "read", bundle + "/Contents/Info", key);
        return outcome.succeeded() ? Answer.of("defaults", outcome).last(VERSION) : Optional.empty();
    }
}
