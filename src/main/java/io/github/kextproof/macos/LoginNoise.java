package io.github.kextproof.macos;

import io.github.kextproof.ssh.Outcome;
import java.util.List;

/** What the login's start-up files ({@code .zshrc}, {@code .bash_profile}) print before the answer of every command. */
final class LoginNoise {
    private final MacShell mac;

    LoginNoise(MacShell mac) {
        this.mac = mac;
    }

    /**
     * Whether lines are noise and nothing else: a command that prints nothing is asked, and must print the same.
     *
     * @param lines of an answer, as {@link Said#lines} gives them
     */
    boolean isAllOf(List<String> lines) {
        Outcome silent = mac.ask("/usr/bin/true");
        return silent.succeeded() && Said.lines(silent.stdout()).equals(lines);
    }
}
