package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;

/** What the login's start-up files ({@code .zshrc}, {@code .bash_profile}) print before the answer of every command. */
public final class LoginNoise {
    private static final String SILENT = "/usr/bin/true";

    private final MacShell mac;

    public LoginNoise(MacShell mac) {
        this.mac = mac;
    }

    /** The lines, as a command that prints nothing brings them; none on a quiet Mac. */
    public List<String> heard() {
        return Said.lines(mac.ask(SILENT).stdout());
    }

    /**
     * Whether lines are noise and nothing else: a command that prints nothing is asked, and must print the same.
     *
     * @param lines of an answer, as {@link Said#lines} gives them
     */
    boolean isAllOf(List<String> lines) {
        Outcome silent = mac.ask(SILENT);
        return silent.succeeded() && Said.lines(silent.stdout()).equals(lines);
    }
}
